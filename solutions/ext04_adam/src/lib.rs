//! # Extension 4: a rate for every coordinate
//!
//! You build steps that measure the ground. Where a valley is a thousand times steeper along y than
//! along x, one learning rate is too long for the one and too short for the other. So divide each
//! slope by a running measure of its own size: then every coordinate has a rate of its own.
//!
//! **RMSProp** keeps an average of each slope's square, in which old squares fade:
//!
//! ```text
//! s' = decay · s + (1 − decay) · g²                  g is the slope at p
//! p' = p − lr · g / (√s' + epsilon)
//! ```
//!
//! **Adam** averages the slopes as well. Both averages begin at 0 and are too small at first, so
//! they are corrected by what is missing. Count this step first: `t` is 1 in the first step.
//!
//! ```text
//! m' = beta1 · m + (1 − beta1) · g
//! v' = beta2 · v + (1 − beta2) · g²
//! p' = p − lr · (m' / (1 − beta1ᵗ)) / (√(v' / (1 − beta2ᵗ)) + epsilon)
//! ```
//!
//! All of it goes coordinate by coordinate.
//!
//! **One number by hand.** At (−2.5, 2) the slopes of the bowl with a = 1, b = 20 are (−2.5, 40).
//! Adam's first step, from no memory, along x: m' = 0.1 · (−2.5), and divided by 1 − 0.9 that is −2.5
//! again. v' = 0.001 · 6.25, divided by 1 − 0.999 that is 6.25 again, and its root 2.5. So the step
//! is lr · (−2.5) / 2.5, and along y lr · 40 / 40: with lr = 0.1 it lands on (−2.4, 1.9). Every
//! coordinate moves by lr, however steep.
//!
//! **A surface to race on.** Rosenbrock's valley, narrow and bent, with its minimum at (1, 1):
//!
//! ```text
//! f(x, y) = (1 − x)² + 100 w²      with  w = y − x²
//! ```
//!
//! You derive its gradient. `w` changes with x, too: an outer slope times an inner one.
//!
//! **Shapes.** `rmsprop_step` returns the next point and the new averages, as `momentum_step` of
//! step 6 did with the velocity. `adam_step` returns the next point and the new `Memory`.
//!
//! **Some Rust you will need.**
//! - `std::array::from_fn(|i| …)` makes an array from what stands at each index.
//! - `Memory { slopes, squares, steps }` makes a memory from three variables of those names.
//! - `Memory::FRESH` is the memory of somebody who has seen nothing: zeros, and no steps.
//! - `beta.powi(t as i32)` is a power; `x.sqrt()` a root.
//!
//! **Given:** Rosenbrock's and Beale's heights, Beale's gradient, the types `Decays` and `Memory`.
//! **Yours:** the bodies of `rosenbrock_gradient`, `rmsprop_step`, `adam_step` and
//! `descend_with_adam`.

use ex01_surface::Point;

/// Rosenbrock's valley, `(1 − x)² + 100 (y − x²)²`: 0 at (1, 1), and nowhere lower.
///
/// From Rosenbrock, 1960; walks usually begin at (−1.2, 1).
pub fn rosenbrock_value([x, y]: Point) -> f64 {
    let w = y - x * x;
    (1.0 - x) * (1.0 - x) + 100.0 * (w * w)
}

/// Beale's surface, `(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²`: 0 at (3, 0.5).
///
/// From Beale, 1958; walks usually begin at (1, 1).
pub fn beale_value([x, y]: Point) -> f64 {
    let [a, b, c] = beale_parts([x, y]);
    (a * a + b * b) + c * c
}

/// Its gradient.
pub fn beale_gradient([x, y]: Point) -> Point {
    let [a, b, c] = beale_parts([x, y]);
    let along_x = (a * (y - 1.0) + b * (y * y - 1.0)) + c * (y * y * y - 1.0);
    let along_y = (a * x + b * (2.0 * x * y)) + c * (3.0 * x * (y * y));
    [2.0 * along_x, 2.0 * along_y]
}

fn beale_parts([x, y]: Point) -> [f64; 3] {
    [
        1.5 - x + x * y,
        2.25 - x + x * (y * y),
        2.625 - x + x * (y * y * y),
    ]
}

/// How quickly Adam's averages forget, and what keeps it from dividing by 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decays {
    /// What is kept of the average of the slopes.
    pub beta1: f64,
    /// What is kept of the average of their squares.
    pub beta2: f64,
    /// Added to the root.
    pub epsilon: f64,
}

impl Decays {
    /// Those of the paper (Kingma and Ba, 2014), and of most libraries.
    pub const USUAL: Decays = Decays {
        beta1: 0.9,
        beta2: 0.999,
        epsilon: 1e-8,
    };
}

/// What Adam hands on from step to step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory<const N: usize = 2> {
    /// The average of each coordinate's slopes, uncorrected.
    pub slopes: Point<N>,
    /// The average of their squares, uncorrected.
    pub squares: Point<N>,
    /// How many steps were taken.
    pub steps: usize,
}

impl<const N: usize> Memory<N> {
    /// Before the first step.
    pub const FRESH: Memory<N> = Memory {
        slopes: [0.0; N],
        squares: [0.0; N],
        steps: 0,
    };
}

/// The gradient of [`rosenbrock_value`], derived by hand.
pub fn rosenbrock_gradient(p: Point) -> Point {
    let [x, y] = p;
    let w = y - x * x;
    [-2.0 * (1.0 - x) - 400.0 * x * w, 200.0 * w]
}

/// One step of RMSProp: `s' = decay · s + (1 − decay) · g²`, then `p' = p − lr · g / (√s' + epsilon)`,
/// coordinate by coordinate.
///
/// - `squares`: the averages `s` as they were handed on; zeros before the first step.
/// - Returns `(p', s')`: the next point, and the averages to hand to the next step.
/// - The formula is the same for every rate and every decay.
///
/// As in step 3, call `gradient` once, at `p`.
pub fn rmsprop_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    squares: Point<N>,
    lr: f64,
    decay: f64,
    epsilon: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let renew = |i: usize| decay * squares[i] + (1.0 - decay) * (slope[i] * slope[i]);
    let squares: Point<N> = std::array::from_fn(renew);
    let next = std::array::from_fn(|i| p[i] - lr * slope[i] / (squares[i].sqrt() + epsilon));
    (next, squares)
}

/// One step of Adam, coordinate by coordinate: the averages take the slope in, are corrected for
/// their beginning at 0, and the one is divided by the root of the other (plus `epsilon`).
///
/// - `memory`: as the last step handed it on, [`Memory::FRESH`] before the first.
/// - Returns the next point, and the memory to hand on: the averages *without* the correction, and a
///   count that is one more. The correction takes that new count.
/// - The formula is the same for every rate and for all decays below 1.
///
/// As in step 3, call `gradient` once, at `p`.
pub fn adam_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    memory: Memory<N>,
    lr: f64,
    decays: Decays,
) -> (Point<N>, Memory<N>) {
    let Decays {
        beta1,
        beta2,
        epsilon,
    } = decays;
    let slope = gradient(p);
    let steps = memory.steps + 1;
    let slopes: Point<N> =
        std::array::from_fn(|i| beta1 * memory.slopes[i] + (1.0 - beta1) * slope[i]);
    let squares: Point<N> =
        std::array::from_fn(|i| beta2 * memory.squares[i] + (1.0 - beta2) * (slope[i] * slope[i]));
    let missing = |beta: f64| 1.0 - beta.powi(steps as i32);
    let (of_slopes, of_squares) = (missing(beta1), missing(beta2));
    let next = std::array::from_fn(|i| {
        p[i] - lr * (slopes[i] / of_slopes) / ((squares[i] / of_squares).sqrt() + epsilon)
    });
    let memory = Memory {
        slopes,
        squares,
        steps,
    };
    (next, memory)
}

/// Walks `steps` steps of Adam from `start`, without memory at first, and returns every point on the
/// way.
///
/// - The memory is handed on from each step to the next.
/// - Returns `steps + 1` points, `start` first. `steps = 0` gives `[start]`. It never stops early.
pub fn descend_with_adam<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    decays: Decays,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut memory = Memory::FRESH;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, memory) = adam_step(&gradient, p, memory, lr, decays);
        trajectory.push(p);
    }
    trajectory
}
