//! # Step 7: the divergence guard
//!
//! You build a walk that knows when it has gone wrong, stops there, and says so.
//!
//! The guard asks two questions of every loss, the start's too. The point is bad if
//!
//! ```text
//! the loss is not finite,    or    |loss| > ceiling
//! ```
//!
//! **One number by hand.** On the bowl with a = 1, b = 20, from (−2.5, 2), the first loss is
//! 43.125, so the usual ceiling is 10⁶ · 43.125 = 4.3125 · 10⁷. With lr = 0.2 and no momentum the
//! first step goes to (−2, −6), where the loss is ½ · (4 + 720) = 362. From then on it grows about
//! ninefold a step:
//!
//! ```text
//! step        1      2       3        4       …    6          7
//! loss      362   3241   29161   262441           2.13·10⁷   1.91·10⁸  > ceiling
//! ```
//!
//! So the run ends with `Diverged { step: 7 }`. Point 7 is not recorded: the trajectory holds the
//! start and the points 1 to 6, seven in all, and so do the losses.
//!
//! **Shapes.** `trajectory` and `losses` always have the same length. A run that finishes has
//! `steps + 1` of each. If the start itself is bad, both are empty and the stop is
//! `Diverged { step: 0 }`.
//!
//! **Some Rust you will need.**
//! - `loss.is_finite()`, `loss.abs()`. NaN is not finite, but it is not above any ceiling either:
//!   ask both questions.
//! - `settings.lr` reads a field. `Run { trajectory, losses, stop: Stop::Finished }` makes a run
//!   from two variables that are named like its fields.
//! - `return …;` leaves the function at once, also from inside a loop.
//!
//! **Given:** the types, `default_ceiling`, and your `momentum_step` from step 6. **Yours:** the
//! body of `guarded_descent`.

use ex01_surface::Point;

/// The knobs of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// The learning rate.
    pub lr: f64,
    /// How much of the velocity survives a step; 0 is plain gradient descent.
    pub momentum: f64,
    /// How many steps to take if nothing goes wrong.
    pub steps: usize,
}

/// Why a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// All the steps were taken.
    Finished,
    /// The guard stopped the run.
    Diverged {
        /// The step that led to the bad point; 0 if the start itself was bad.
        step: usize,
    },
}

/// A walk, the loss at each of its points, and why it ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Run<const N: usize = 2> {
    /// The good points, the start first.
    pub trajectory: Vec<Point<N>>,
    /// The loss at each of these points.
    pub losses: Vec<f64>,
    /// Why the run ended.
    pub stop: Stop,
}

/// The usual ceiling: a million times the loss at the start, and at least a million.
pub fn default_ceiling(loss_at_start: f64) -> f64 {
    1e6 * loss_at_start.max(1.0)
}

/// Walks with momentum, from rest at `start`, under a guard.
///
/// - `f`: the loss. `gradient`: its slope. `settings`: rate, momentum, number of steps.
/// - A point is **bad** if its loss is not finite, or above `ceiling` in absolute value; a loss
///   equal to `ceiling` is still good. The start is examined like every other point.
/// - At the first bad point the run ends with [`Stop::Diverged`]: `step` is the number of the step
///   that led there, and neither the bad point nor its loss is recorded.
/// - Nothing else stops it: not a climb, not a ball that rests, not a rate or a momentum that is odd.
/// - Without a bad point the run ends with [`Stop::Finished`] after `settings.steps` steps, and
///   records `settings.steps + 1` points and as many losses.
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    todo!("walk with momentum; question each loss before recording it")
}
