//! # Extension 2: when the slope is a guess
//!
//! You build a descent whose slope is only an estimate, as in all training on samples, two ways
//! to let the rate shrink, and the measure of what becomes of such a walk: a cloud.
//!
//! Noise is added to the slope, anew in every step and for every coordinate:
//!
//! ```text
//! p_next = p − rate_k · (slope at p + σ · bell)
//! ```
//!
//! `bell` is a draw from the bell curve: 0 on average, about 1 away from it. `σ` (`sigma`) is how
//! strong the noise is, in the unit of the slope.
//!
//! **One number by hand.** On x² from 1, with the rate 0.1 and σ = 0.5, the slope is 2. Should
//! the first draw be 0.6, then the slope counts as 2 + 0.5 · 0.6 = 2.3, and the walk goes to 1 −
//! 0.1 · 2.3 = 0.77. Without noise it would have gone to 0.8.
//!
//! Such a walk never rests. It ends in a cloud about the minimum, and the size of the cloud is the
//! deviation of its points from their own mean:
//!
//! ```text
//! mean  = (x1 + … + xn) / n
//! cloud = √( ((x1 − mean)² + … + (xn − mean)²) / n )
//! ```
//!
//! A smaller rate makes a smaller cloud, and a slower walk. So one begins with a large one and
//! lets it shrink. Two schedules; step k counts from 0:
//!
//! ```text
//! halving:   lr / 2^(k / every)     whole division: every `every` steps it is halved
//! decaying:  lr / (1 + k / half)    step `half` has half of it, and it never ends
//! ```
//!
//! **Some Rust you will need.**
//! - `dice.bell()` draws a number and leaves the dice changed: the next call gives the next one.
//!   Every run from `Dice::new(7)` draws the same numbers.
//! - `k / every` of two whole numbers leaves the remainder out; divided by 0 it ends the program.
//! - `k as f64` makes a number with decimals of `k`; `2_f64.powi(n as i32)` is a power of 2.
//! - `&walk[from..]` is the walk without its first `from` points; `x.sqrt()` is a root.
//!
//! **Given:** `Dice`, whose numbers are the same on every machine. **Yours:** the bodies of
//! `noisy_descent`, `halving`, `decaying` and `cloud`.

use ex01_surface::Point;

/// A source of chance that can be repeated: the seed decides everything that it will ever draw.
///
/// (SplitMix64, Steele, Lea and Flood 2014. The bell curve is a sum of twelve whole numbers, so not
/// even its last digit differs from one machine to another.)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dice(u64);

impl Dice {
    /// Any seed is a good one.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number below `n`, each equally often; 0 where `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// A number from 0 up to, but without, 1.
    pub fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from the bell curve: mean 0, deviation 1, never beyond 6.
    pub fn bell(&mut self) -> f64 {
        let mut sum = 0;
        for _ in 0..6 {
            let bits = self.bits();
            sum += (bits >> 32) + (bits & 0xFFFF_FFFF);
        }
        sum as f64 / (1_u64 << 32) as f64 - 6.0
    }
}

/// Descends along slopes that are only estimates.
///
/// - Step `k` goes from `p` to `p − rates[k] · (slope + sigma · bell)`, coordinate by coordinate.
///   It asks for the slope once, at `p`, and then draws one `dice.bell()` for each coordinate, in
///   their order.
/// - It draws also where `sigma` is 0, so that two runs with one seed stay side by side.
/// - Returns `rates.len() + 1` points; the first is `start`.
pub fn noisy_descent<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    sigma: f64,
    dice: &mut Dice,
) -> Vec<Point<N>> {
    todo!("add sigma times a bell to each slope, and take a step; once for each rate")
}

/// Rates that are halved after every `every` steps: `lr / 2^(k / every)` for step `k`.
///
/// - `every = 0` never halves: all rates are `lr`. No steps give no rates.
pub fn halving(lr: f64, every: usize, steps: usize) -> Vec<f64> {
    todo!("lr for the first `every` steps, half of it for as many, and so on")
}

/// Rates that shrink for ever and come to no end: `lr / (1 + k / half)` for step `k`.
///
/// - Step 0 has `lr` itself, step `half` half of it. `half` is more than 0. No steps give no rates.
pub fn decaying(lr: f64, half: f64, steps: usize) -> Vec<f64> {
    todo!("lr / (1 + k / half) for each step k, from 0")
}

/// How widely the points of a walk are scattered from number `from` on: for each coordinate the
/// root of the mean squared distance from its own mean.
///
/// - One point gives 0. No points give NaN: nothing is known of them. `from` is at most the
///   number of points.
pub fn cloud<const N: usize>(walk: &[Point<N>], from: usize) -> Point<N> {
    todo!("the mean of each coordinate, then the root of the mean squared distance from it")
}
