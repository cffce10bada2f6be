//! # Step 2: the gradient
//!
//! You build the slope of the bowl, by hand, and a way to check that your hand was right.
//!
//! The gradient has one number for each coordinate: how fast the loss grows if you move along that
//! coordinate alone. Hold y still and differentiate by x; then hold x still and differentiate by y.
//! Two rules are enough: the slope of ½ · c · t² is c · t, and the slope of a constant is 0.
//!
//! ```text
//! value(x, y) = ½ · (a · x² + b · y²)      by x:  b · y² is a constant, its slope is 0
//!                                          by y:  a · x² is a constant, its slope is 0
//! ```
//!
//! **One number by hand.** With a = 1 and b = 20, at (−2.5, 2), the gradient is (−2.5, 40).
//!
//! What would tell you of a slip is the central difference, one coordinate i at a time:
//!
//! ```text
//! slope along i ≈ ( f(p moved by +h along i) − f(p moved by −h along i) ) / (2 · h)
//! ```
//!
//! **Another number by hand.** The same bowl, the same point, along y, with h = 0.5:
//!
//! ```text
//! f(−2.5, 2.5) = 65.625      f(−2.5, 1.5) = 25.625      (65.625 − 25.625) / 1 = 40
//! ```
//!
//! It agrees. It is the **check, not the answer**: the gradient you write in `bowl_gradient` is exact.
//!
//! **Shapes.** A gradient has the shape of a point. `Point<N>` is a point with N coordinates, for
//! whatever N the caller has; step 3 says more. Read it as "a point".
//!
//! **Some Rust you will need.**
//! - `bowl.a` and `bowl.b` are the curvatures.
//! - `std::array::from_fn(|i| …)` makes an array of the right length, coordinate by coordinate.
//! - `let mut ahead = p;` copies the point; `ahead[i] += h;` then moves the copy, and `p` stays.
//!
//! **Given:** `Point` and `Bowl`, from step 1. **Yours:** the bodies of `bowl_gradient` and
//! `central_difference`.

use ex01_surface::{Bowl, Point};

/// The gradient of the bowl at `p`: the slope along x, then the slope along y.
///
/// - Derived by hand, so it is exact at every point, up to the last rounding, for every `a` and `b`.
/// - At the lowest point, `[0.0, 0.0]`, it is zero.
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.a * x, bowl.b * y]
}

/// The gradient of `f` at `p`, estimated: `(f(p + h along i) − f(p − h along i)) / (2 · h)`.
///
/// - `h`: how far to look to each side, above 0; 1e-5 is a good choice for checking.
/// - Returns one slope for each coordinate. Only one coordinate moves at a time.
/// - On a quadratic such as the bowl there is no error but rounding, whatever `h` is.
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}
