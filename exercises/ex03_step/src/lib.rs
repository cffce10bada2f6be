//! # Step 3: one step downhill
//!
//! You build the heart of gradient descent: from the point where you stand to the next one.
//!
//! The gradient points **uphill**, so you walk against it. How far? The learning rate `lr` says: a
//! number that you choose.
//!
//! ```text
//! p' = p − lr · gradient(p)        in every coordinate
//! ```
//!
//! **One number by hand.** On the bowl with a = 1, b = 20, at p = (−2.5, 2), the gradient is
//! (−2.5, 40). With lr = 0.02:
//!
//! ```text
//! x' = −2.5 − 0.02 · (−2.5) = −2.45
//! y' =  2.0 − 0.02 ·   40   =  1.2
//! ```
//!
//! **Shapes.** `Point<N>` is `[f64; N]`, an array of N numbers. The `<const N: usize>` after a
//! function's name says: this works for every N, and the caller's point decides which. So the same
//! step walks a line (N = 1), a plane (N = 2) or a million weights. You need not know which,
//! and you never mention x or y: what you do, you do to each coordinate.
//!
//! **Some Rust you will need.**
//! - `gradient: impl Fn(Point<N>) -> Point<N>` is a function you are handed. Call it like any
//!   other: `gradient(p)`.
//! - `std::array::from_fn(|i| …)` makes an array of the right length, coordinate by coordinate.
//!   Arrays do not add or multiply as a whole; their coordinates do: `p[i]`.
//!
//! **Given:** `Point`, from step 1. **Yours:** the body of `step`.

use ex01_surface::Point;

/// One step of gradient descent: `p − lr · gradient(p)`.
///
/// - `gradient`: returns the slope of the loss at a point, one number for each coordinate.
/// - `p`: where you stand. `lr`: the learning rate.
/// - Returns the next point. The formula is the same for every rate, also for 0 and below, and for
///   every slope, however small, and also where it is not finite.
///
/// The slope under your feet is all that the optimiser can see: call `gradient` once, at `p`.
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    todo!("move from `p` against the gradient, `lr` times its length")
}
