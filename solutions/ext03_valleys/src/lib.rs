//! # Extension 3: which valley?
//!
//! You build what tells which valley a walk has found, and what it takes to find the deepest one.
//!
//! On a curve with several valleys, descent finds *one*. First find them all: in a valley the
//! slope goes from minus to plus. Lay marks along the line and look into every gap between two
//! neighbours:
//!
//! ```text
//! slope(left) < 0 ≤ slope(right)     there is a valley in this gap
//! ```
//!
//! Then narrow the gap: look at the slope in its middle, and keep the half in which the sign
//! changes. Sixty halvings leave nothing of it.
//!
//! To get into the deepest valley, start again elsewhere, often, and keep the best. If one start
//! finds it with the chance p, then n starts all miss it with the chance (1 − p)ⁿ:
//!
//! ```text
//! confidence = 1 − (1 − p)ⁿ
//! ```
//!
//! **One number by hand.** With p = 1/2, one start is 1/2 sure, two are 3/4, three 7/8, four
//! 15/16. To be 90 % sure takes four.
//!
//! **Some Rust you will need.**
//! - `for pair in marks.windows(2)` gives every two neighbours, as `pair[0]` and `pair[1]`.
//! - `for (k, v) in valleys.iter().enumerate()` counts along, from 0.
//! - `let mut best: Option<(Point<N>, f64)> = None;` is nothing yet; `best = Some((end, loss));`
//!   is a pair. `if let Some((_, lowest)) = best { … }` looks into it.
//! - `x.is_finite()` is false for NaN and for both infinities; `walk[steps]` is the end of a walk
//!   of so many steps.
//!
//! **Given:** `scatter`, which throws starts at random. **Yours:** the bodies of `valleys`,
//! `valley_of`, `best_restart` and `restarts_needed`.

use ex01_surface::Point;
use ext02_noise::Dice;

/// `n` starts between `low` and `high`, each place equally likely.
pub fn scatter(dice: &mut Dice, low: f64, high: f64, n: usize) -> Vec<Point<1>> {
    let mut starts = Vec::new();
    for _ in 0..n {
        starts.push([low + (high - low) * dice.uniform()]);
    }
    starts
}

/// The places between `low` and `high` where the slope goes from minus to plus, from left to right.
///
/// - So many `marks` are laid from `low` to `high`, all the same distance apart. Each two
///   neighbours with `slope(left) < 0 ≤ slope(right)` have a valley between them, and 60 halvings
///   of that gap find it.
/// - Fewer than two marks find none. Two valleys within one gap cannot be seen.
pub fn valleys(slope: impl Fn(f64) -> f64, low: f64, high: f64, marks: usize) -> Vec<f64> {
    let mut found = Vec::new();
    for pair in ex01_surface::linspace(low, high, marks).windows(2) {
        let (mut left, mut right) = (pair[0], pair[1]);
        if slope(left) < 0.0 && slope(right) >= 0.0 {
            for _ in 0..60 {
                let middle = left + (right - left) / 2.0;
                if slope(middle) < 0.0 {
                    left = middle;
                } else {
                    right = middle;
                }
            }
            found.push(right);
        }
    }
    found
}

/// Which of `valleys` a walk has found that ended at `x`: the index of the nearest.
///
/// - Only a valley that is less than `within` away counts; of two at the same distance the
///   earlier one.
/// - `None` if there is none, or if `x` is not finite.
pub fn valley_of(valleys: &[f64], x: f64, within: f64) -> Option<usize> {
    let mut nearest: Option<(usize, f64)> = None;
    for (k, valley) in valleys.iter().enumerate() {
        let distance = (x - valley).abs();
        if distance < within && nearest.is_none_or(|(_, least)| distance < least) {
            nearest = Some((k, distance));
        }
    }
    nearest.map(|(k, _)| k)
}

/// Walks from every start and keeps the lowest end: the place, and the loss there.
///
/// - Each walk is plain descent with `lr` and so many `steps`, from its own start.
/// - An end whose loss is not finite does not count: a walk that fell for ever found nothing.
/// - `None` if there are no starts, or no end counts. Of two ends with one loss the earlier is
///   kept.
pub fn best_restart<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    starts: &[Point<N>],
    lr: f64,
    steps: usize,
) -> Option<(Point<N>, f64)> {
    let mut best: Option<(Point<N>, f64)> = None;
    for &start in starts {
        let end = ex04_loop::descend(&gradient, start, lr, steps)[steps];
        let loss = f(end);
        if loss.is_finite() && best.is_none_or(|(_, lowest)| loss < lowest) {
            best = Some((end, loss));
        }
    }
    best
}

/// How many starts it takes to be this sure that one of them hits, if each does with this chance:
/// the smallest `n` with `1 − (1 − chance)ⁿ ≥ confidence`.
///
/// - A confidence of 0 or less asks for none: `Some(0)`.
/// - `None` where no number is enough: a chance of 0 or less, or a confidence of 1 with a chance
///   below 1. With a chance of 1, one start does.
pub fn restarts_needed(chance: f64, confidence: f64) -> Option<usize> {
    if confidence > 0.0 && (chance <= 0.0 || (confidence >= 1.0 && chance < 1.0)) {
        return None;
    }
    let (mut missed, mut n) = (1.0, 0);
    while 1.0 - missed < confidence {
        missed *= 1.0 - chance;
        n += 1;
    }
    Some(n)
}
