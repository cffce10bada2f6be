//! # Step 9: the saddle
//!
//! You build a surface without a lowest point, and find out how long descent takes to notice.
//!
//! ```text
//! value(x, y) = x² − y²
//! ```
//!
//! Along x it rises to both sides, like a valley; along y it falls to both sides, like a hill.
//!
//! **One number by hand.** At (3, 1) the value is 9 − 1 = 8 and the gradient is (6, −2). Mind the
//! sign of the second slope: it is what makes the walk leave.
//!
//! **An escape by hand.** With distance = 1:
//!
//! ```text
//! trajectory     (3, −0.8)   (2.4, −0.96)   (1.92, −1.152)     |y| > 1 for the first time at step 2
//! ```
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

/// The step at which a walk has left the ridge: the first `k` with `|y| > distance` at
/// `trajectory[k]`.
///
/// - 0 is the start. `None` if no point is that far out, and for an empty trajectory.
/// - A point with `|y|` equal to `distance` has not left yet.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() > distance)
}
