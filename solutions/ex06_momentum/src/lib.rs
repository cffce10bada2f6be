//! # Step 6: momentum
//!
//! You build a step that remembers. The walker is a heavy ball now: it has a velocity, it keeps a
//! part of it, and the slope only pushes.
//!
//! ```text
//! v' = momentum · v − lr · gradient(p)      the old velocity, faded, plus a push downhill
//! p' = p + v'                               then move by the new velocity
//! ```
//!
//! `momentum` says how much of the velocity survives a step: 0 is plain gradient descent, 0.9 keeps
//! nine tenths.
//!
//! **Two steps by hand.** On the bowl with a = 1, b = 20, from (−2.5, 2) at rest, with lr = 0.02
//! and momentum = 0.9:
//!
//! ```text
//! v₁ = 0.9 · (0, 0) − 0.02 · (−2.5, 40)          = (0.05, −0.8)     p₁ = (−2.45,  1.2)
//! v₂ = 0.9 · (0.05, −0.8) − 0.02 · (−2.45, 24)   = (0.094, −1.2)    p₂ = (−2.356, 0)
//! ```
//!
//! The first step is the plain step of step 3: at rest there is nothing to remember. Guess what the
//! third will do.
//!
//! **Shapes.** A velocity has the shape of a point. `momentum_step` returns a pair: first the new
//! point, then the new velocity. `descend_with_momentum` returns points only, as `descend` did.
//!
//! **Some Rust you will need.**
//! - `(p, v)` is a tuple. `(p, v) = momentum_step(&gradient, p, v, …);` takes it apart again, into
//!   two variables that you declared with `let mut`; with a `let` before it they would be two new
//!   ones, gone at the end of the round.
//! - `[0.0; N]` is an array of N zeros: the velocity of a ball at rest.
//!
//! **Given:** `Point`, from step 1. **Yours:** the bodies of `momentum_step` and
//! `descend_with_momentum`.

use ex01_surface::Point;

/// One step with momentum: `v' = momentum · v − lr · gradient(p)`, then `p' = p + v'`.
///
/// - `p`: where you stand. `v`: the velocity you arrived with.
/// - Returns `(p', v')`: the next point, and the velocity to hand to the next step. The formula is
///   the same for every `lr` and every `momentum`, and for every slope.
///
/// As in step 3, call `gradient` once, at `p`: where you stand, not where the velocity will take
/// you.
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

/// Walks `steps` steps with momentum, from rest at `start`, and returns every point on the way.
///
/// - The velocity is zero at the start, and is then handed on from each step to the next.
/// - Returns `steps + 1` points, `start` first. `steps = 0` gives `[start]`. It never stops early, not
///   even where the ball rests.
/// - With `momentum = 0.0` this is the walk of step 4.
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}
