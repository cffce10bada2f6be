//! # Step 5: the learning-rate sweep
//!
//! You build the experiment that everybody runs first: the same start, the same surface, several
//! learning rates. What happens to the loss?
//!
//! The loss along a walk is a plain list of numbers:
//!
//! ```text
//! losses[k] = f(trajectory[k])
//! ```
//!
//! **One number by hand.** The walk of step 4, lr = 0.02, on the bowl with a = 1 and b = 20:
//!
//! ```text
//! (−2.5, 2)  (−2.45, 1.2)  (−2.401, 0.72)
//!  43.125     17.40125       8.0664005
//! ```
//!
//! Then give the list a name. Ask these questions in this order; the first "yes" decides:
//!
//! ```text
//! 1. Diverges    is any loss not finite, or the last above the first?
//! 2. Converges   is the last loss below the threshold?
//! 3. Stalls      over the second half, did the loss fall by no more than a millionth?
//! 4. Crawls      none of these: it still falls, but it is not there yet
//! ```
//!
//! The second half goes from `losses[len / 2]` to the last loss, and the millionth is a millionth
//! of `|losses[len / 2]|`. A loss that rises over the second half did not fall: that is a stall,
//! too.
//!
//! **Shapes.** One loss for each point; one `SweepRun` for each rate, in the order of `rates`.
//!
//! **Some Rust you will need.**
//! - `losses[0]` is the first entry, `losses[losses.len() - 1]` the last one.
//! - `x.is_finite()` is false for ∞, −∞ and NaN ("not a number", what ∞ − ∞ gives).
//!   `losses.iter().any(|loss| …)` asks whether the answer is yes for at least one of them.
//! - NaN is neither above nor below any number, so `>` and `<` overlook it. `is_finite` does not.
//! - `for &lr in rates { … }` or `rates.iter().map(|&lr| …).collect()`; lend with `&gradient`,
//!   `&f`.
//!
//! **Given:** the types `Behaviour` and `SweepRun`, and your `descend` from step 4. **Yours:** the
//! bodies of `losses`, `classify` and `sweep`.

use ex01_surface::Point;

/// What became of a walk, judged by its losses alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// The last loss is below the threshold.
    Converges,
    /// The loss still falls, but it is not below the threshold yet.
    Crawls,
    /// The loss no longer falls, and it is not below the threshold.
    Stalls,
    /// The loss ended above where it began, or is no longer a finite number.
    Diverges,
}

/// One learning rate of a sweep, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct SweepRun {
    /// The learning rate.
    pub lr: f64,
    /// The loss at every point of the walk, the start included: `steps + 1` numbers.
    pub losses: Vec<f64>,
    /// The name that [`classify`] gives to these losses.
    pub behaviour: Behaviour,
}

/// The loss at every point of a walk: `losses[k]` is `f(trajectory[k])`.
///
/// - Returns as many numbers as there are points. An empty trajectory gives an empty list.
/// - A loss is kept as it comes: it may be negative, and it may be not finite.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    todo!("the value of f at each point, in the same order")
}

/// Names what the losses of a walk did. The first rule that fits decides:
///
/// 1. [`Behaviour::Diverges`] if any loss is not finite, or the last is above the first;
/// 2. [`Behaviour::Converges`] if the last is below `threshold`;
/// 3. [`Behaviour::Stalls`] if from `losses[len / 2]` to the last the loss fell by no more than a
///    millionth of `|losses[len / 2]|`;
/// 4. [`Behaviour::Crawls`] otherwise.
///
/// # Panics
///
/// If `losses` is empty: a walk has at least its start.
pub fn classify(losses: &[f64], threshold: f64) -> Behaviour {
    todo!("ask the four questions in order; the first yes decides")
}

/// Walks from `start` once for each learning rate and says what became of each walk.
///
/// - `f`: the loss. `gradient`: its slope. `rates`: the learning rates to try.
/// - `steps`, `threshold`: the same for every rate, so that the runs can be compared.
/// - Returns one [`SweepRun`] for each rate, in the order of `rates`; no rates give no runs. A rate
///   may come twice, and it may be 0 or below: it is walked with like the others.
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    todo!("for each rate: walk, list the losses, name what they did")
}
