//! # Extension 1: a walk on a line
//!
//! You build the instruments that tell what a run *did*. One number at its end cannot: a walk that
//! is still far away and one that bounces for ever may stop at the same place.
//!
//! On a line there is one coordinate, and a curve that a few numbers describe:
//!
//! ```text
//! f(x)  = c0 + c1 x +   c2 x² +   c3 x³ + …
//! f'(x) =      c1   + 2 c2 x  + 3 c3 x² + …
//! ```
//!
//! A step by a fixed rate multiplies the distance to the minimum, and so each **move** is a
//! multiple of the move before. That multiple is the **factor**:
//!
//! ```text
//! factor = (last place − place before) / (place before − place before that)
//! ```
//!
//! **One number by hand.** A walk goes 0, 4, 2. Its moves are 4 and −2, so its factor is −2/4 =
//! −0.5: it turned round, and each move is half as long. The sign says whether it turns, the size
//! whether it closes in.
//!
//! Then give the walk a name. Ask in this order; the first "yes" decides:
//!
//! ```text
//! 1. Diverges     is any place not finite?
//! 2. Rests        is the last move no longer than RESTING · max(1, |x|), x the last place?
//! 3. Bounces      is the factor −1, to within EDGE?
//! 4. Approaches   is the factor above 0, and below 1 − EDGE?
//! 5. ZigZags      is it above −1, and below 0?
//! 6. Diverges     otherwise: moves that do not get shorter lead away
//! ```
//!
//! And let a program look for the rate at which descent breaks. Two rates, one that holds and one
//! that breaks; try the middle; it takes the place of the end that it agrees with; and again. A
//! rate breaks if `classify` of step 5 says `Diverges` of the losses of its walk.
//!
//! **Shapes.** A walk on a line is a list of points with one coordinate each: `[[0.0], [4.0]]`.
//! `critical_rate` works in any number of dimensions.
//!
//! **Some Rust you will need.**
//! - `let [x] = p;` takes the one coordinate out of a point.
//! - `if let [.., a, b, c] = walk { … }` gives the last three points, where there are so many.
//! - `Some(x)` and `None` are the two kinds of an `Option`; `x.powi(k as i32)` is a power.
//! - Where there are no earlier entries, `walk.len() - 3` of a `usize` ends the program: ask for
//!   the length first.
//!
//! **Given:** the type `Manner` and the two widths. **Yours:** the bodies of `polynomial_value`,
//! `polynomial_slope`, `factor`, `manner` and `critical_rate`.

use ex01_surface::Point;

/// What a walk on a line does, judged by its last moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It no longer moves.
    Rests,
    /// It closes in, from one side.
    Approaches,
    /// It closes in, and changes sides in every step.
    ZigZags,
    /// It changes sides for ever, at one distance.
    Bounces,
    /// Its moves do not get shorter, or a place is no finite number.
    Diverges,
}

/// A last move this short, measured against `max(1, |x|)`, is none: below it, rounding moves.
pub const RESTING: f64 = 1e-12;

/// A factor this close to −1 or 1 is taken for it.
pub const EDGE: f64 = 1e-9;

/// The height of the curve `c[0] + c[1] x + c[2] x² + …` at `x`.
///
/// - No coefficients give 0.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for &c in coefficients.iter().rev() {
        sum = sum * x + c;
    }
    sum
}

/// The slope of the same curve at `x`: `c[1] + 2 c[2] x + 3 c[3] x² + …`.
///
/// - No coefficients, or the constant alone, give 0.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for (k, &c) in coefficients.iter().enumerate().skip(1).rev() {
        sum = sum * x + k as f64 * c;
    }
    sum
}

/// The last move of a walk divided by the move before.
///
/// - `None` for fewer than three points, if the move before is 0, and if the quotient is not finite.
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    let [.., [first], [second], [third]] = walk else {
        return None;
    };
    let factor = (third - second) / (second - first);
    factor.is_finite().then_some(factor)
}

/// Names what a walk does. The first rule that fits decides:
///
/// 1. [`Manner::Diverges`] if any place is not finite;
/// 2. [`Manner::Rests`] if the last move is no longer than [`RESTING`] times `max(1, |x|)`, with `x`
///    the last place;
/// 3. [`Manner::Bounces`] if the [`factor`] is −1 to within [`EDGE`];
/// 4. [`Manner::Approaches`] if it is above 0 and below 1 − [`EDGE`];
/// 5. [`Manner::ZigZags`] if it is above −1 and below 0;
/// 6. [`Manner::Diverges`] otherwise, also where there is no factor.
///
/// - `None` for fewer than three points.
pub fn manner(walk: &[Point<1>]) -> Option<Manner> {
    let [.., _, [before], [last]] = walk else {
        return None;
    };
    if walk.iter().any(|[x]| !x.is_finite()) {
        return Some(Manner::Diverges);
    }
    if (last - before).abs() <= RESTING * last.abs().max(1.0) {
        return Some(Manner::Rests);
    }
    Some(match factor(walk) {
        Some(factor) if (factor + 1.0).abs() <= EDGE => Manner::Bounces,
        Some(factor) if factor > 0.0 && factor < 1.0 - EDGE => Manner::Approaches,
        Some(factor) if factor > -1.0 && factor < 0.0 => Manner::ZigZags,
        _ => Manner::Diverges,
    })
}

/// Looks for the largest rate that holds, between `low` and `high`.
///
/// - A rate breaks if `ex05_sweep::classify` says `Diverges` of the losses of a walk with `steps`
///   steps from `start`; the threshold does not matter, for it holds whether it arrives or not.
/// - `None` if `low` breaks, or if `high` does not: then there is no edge between them.
/// - `rounds` times, the middle `(low + high) / 2` takes the place of the end that it agrees with.
/// - Returns `low` as it is at the end: the largest rate that was seen to hold. No rounds give the
///   `low` that was handed in.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    low: f64,
    high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| {
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = ex05_sweep::losses(&f, &trajectory);
        ex05_sweep::classify(&losses, f64::NEG_INFINITY) == ex05_sweep::Behaviour::Diverges
    };
    if breaks(low) || !breaks(high) {
        return None;
    }
    let (mut low, mut high) = (low, high);
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        if breaks(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(low)
}
