//! # Step 9: the saddle
//!
//! You build a surface without a lowest point, and find out how long descent takes to notice.
//!
//! ```text
//! value(x, y) = x² − y²
//! ```
//!
//! Along x it rises to both sides, like a valley; along y it falls to both sides, like a hill. At
//! the origin the gradient is zero, yet the origin is no minimum: go along y and you fall for ever.
//! A loss with many weights has many such places.
//!
//! **One number by hand.** At (3, 1) the value is 9 − 1 = 8 and the gradient is (6, −2). Mind the
//! sign of the second slope: it is what makes the walk leave.
//!
//! **Why it takes so long.** A step with lr = 0.1 turns (x, y) into (0.8 · x, 1.2 · y). From
//! (1, 0.001) the x shrinks towards the saddle while the y grows, but from next to nothing:
//!
//! ```text
//! step     0       1        2           43      44
//! y      0.001   0.0012   0.00144  …   2.54    3.05     |y| > 3 for the first time at step 44
//! ```
//!
//! (The picture that you will draw marks |y| > 1, at step 38.)
//!
//! And if y is exactly 0 at the start? Work it out on paper before you try it.
//!
//! **Shapes.** `escape_step` reads a finished trajectory and answers with the number of a step, or
//! with `None`: it never left.
//!
//! **Some Rust you will need.**
//! - `y.abs()` is |y|. The walk may leave to either side.
//! - `trajectory.iter().position(|[_, y]| …)` is the index of the first point for which the answer
//!   is yes, or `None`; the `_` is a coordinate that you do not need.
//!
//! **Given:** `Point`, from step 1. **Yours:** the bodies of `saddle_value`, `saddle_gradient` and
//! `escape_step`.

use ex01_surface::Point;

/// The height of the saddle at `p`: `x² − y²`. It may be negative.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x * x - y * y
}

/// The gradient of the saddle at `p`, by hand and exact: the slope along x, then the slope along y.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [2.0 * x, -2.0 * y]
}
