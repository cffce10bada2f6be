//! # Extension 5: from a task to a loss
//!
//! You build losses. So far they were given; real tasks come without one. A gain becomes a loss by
//! turning its sign. A table of examples becomes a loss by squaring what a guess is off.
//!
//! **A gain.** To climb a hill, go down the hill turned over: hand on the negated gradient.
//!
//! **A table.** Five houses have a size x and a price y. A line guesses `w x + b`, and a point of the
//! loss is `[w, b]`. With the error `e = w x + b − y` of each house:
//!
//! ```text
//! loss           =  mean of e²
//! slope along w  =  2 · mean of e · x
//! slope along b  =  2 · mean of e
//! ```
//!
//! **One number by hand.** Two houses, of sizes 1 and 3 with prices 2 and 3, and the line w = 1,
//! b = 0.5. The errors are −0.5 and 0.5, so the loss is 0.25. The slope along w is
//! 2 · (−0.5 · 1 + 0.5 · 3) / 2 = 1, the one along b is 2 · (−0.5 + 0.5) / 2 = 0.
//!
//! **The same ground, made round.** Sizes in the thousands make this loss a needle. Subtract the
//! mean, divide by the spread, and it is a round bowl:
//!
//! ```text
//! mean   = mean of x
//! spread = √(mean of (x − mean)²)
//! z      = (x − mean) / spread
//! ```
//!
//! A line in z is `w z + b`. Put z in, and you have a line in x again:
//!
//! ```text
//! w (x − mean) / spread + b  =  (w / spread) · x  +  (b − w · mean / spread)
//! ```
//!
//! **Shapes.** Sizes and prices are slices of equal length; `&SIZES` is one. `standardise` returns a
//! pair: the scaled numbers, and the scale by which others can be treated alike.
//!
//! **Some Rust you will need.**
//! - `xs.iter().zip(ys)` goes through two slices side by side.
//! - `numbers.iter().sum::<f64>()` adds up; `xs.len() as f64` is how many there are.
//! - `gradient(p).map(|slope| -slope)` turns every coordinate of an array round.
//! - `|p| …` in front of an expression is a function without a name: a walk takes it for a gradient.
//!
//! **Given:** five houses, the type `Scale`, and `curvatures`, which says how round the loss is.
//! **Yours:** the bodies of `maximise`, `mse`, `mse_gradient`, `standardise` and `unscale`.

use ex01_surface::Point;

/// The sizes of five houses, in square feet.
pub const SIZES: [f64; 5] = [1000.0, 1500.0, 2000.0, 2500.0, 3000.0];

/// Their prices, in thousands.
pub const PRICES: [f64; 5] = [200.0, 280.0, 350.0, 400.0, 480.0];

/// How numbers were scaled: `z = (x − mean) / spread`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// What was subtracted.
    pub mean: f64,
    /// What was divided by.
    pub spread: f64,
}

/// The smallest and the largest curvature of [`mse`] over these inputs, whatever the targets.
///
/// The loss is a bowl over `[w, b]` whose second slopes are twice the means of x², x and 1.
pub fn curvatures(xs: &[f64]) -> [f64; 2] {
    let mean = |f: &dyn Fn(f64) -> f64| xs.iter().map(|x| f(*x)).sum::<f64>() / xs.len() as f64;
    let m = mean(&|x| x);
    let (square, variance) = (mean(&|x| x * x), mean(&|x| (x - m) * (x - m)));
    let largest = (square + 1.0) + f64::hypot(square - 1.0, 2.0 * m);
    // By their product: a difference would lose the digits of the small one.
    [4.0 * variance / largest, largest]
}

/// Walks `steps` steps uphill from `start`, and returns every point on the way.
///
/// - `gradient`: of the *gain* that is to become large. It is called once a step, where the walk
///   stands.
/// - Returns `steps + 1` points, `start` first: `descend` of step 4, on the gain turned over.
pub fn maximise<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    todo!("the walk of step 4, with every slope turned round")
}

/// The mean squared error of the line `w x + b`, with `p = [w, b]`.
///
/// - `xs` and `ys` have the same length. No data give 0.
pub fn mse(xs: &[f64], ys: &[f64], p: Point) -> f64 {
    todo!("the mean of (w x + b - y)²; no data give 0")
}

/// The gradient of [`mse`]: its slopes along `w` and along `b`.
///
/// - No data give `[0, 0]`.
pub fn mse_gradient(xs: &[f64], ys: &[f64], p: Point) -> Point {
    todo!("2 mean of error · x along w, 2 mean of error along b; no data give 0, 0")
}

/// Subtracts the mean and divides by the spread, the root of the mean squared distance from the mean.
///
/// - Returns the scaled numbers, in their order, and the scale.
/// - Where all numbers are alike there is no spread: it is taken to be 1, and all become 0.
/// - No numbers give none, with the mean 0 and the spread 1.
pub fn standardise(xs: &[f64]) -> (Vec<f64>, Scale) {
    todo!("subtract the mean, divide by the spread; without a spread divide by 1")
}

/// The line `[w, b]` over scaled inputs, as the line over the inputs themselves that guesses the same.
pub fn unscale(p: Point, scale: Scale) -> Point {
    todo!("put z = (x - mean) / spread into w z + b, and sort by x")
}
