//! # Step 1: the loss surface
//!
//! You build the ground that everything else walks on: a bowl, and a way to look at it.
//!
//! A loss is one number that says how bad a point is. Drawn as a height over the plane, it is a
//! surface. Here it is a bowl:
//!
//! ```text
//! value(x, y) = ½ · (a · x² + b · y²)
//! ```
//!
//! `a` and `b` are the curvatures: how sharply the bowl bends upwards along x, and along y.
//!
//! **One number by hand.** At (x, y) = (−2.5, 2), with a = 1 and b = 20:
//!
//! ```text
//! ½ · (1 · 6.25 + 20 · 4) = ½ · 86.25 = 43.125
//! ```
//!
//! To draw a surface you need its height at many places. `linspace` marks a ruler, and
//! `sample_grid` reads the height wherever two rulers cross:
//!
//! ```text
//! linspace(−3, 3, 5) = [−3, −1.5, 0, 1.5, 3]      five posts, four gaps
//!
//! xs = [0, 1, 2], ys = [0, 1]:                     grid[j][i], row j first
//!   grid[0] = heights at (0, 0) (1, 0) (2, 0)
//!   grid[1] = heights at (0, 1) (1, 1) (2, 1)      grid[1][2] = ½ · (1 · 4 + 20 · 1) = 12
//! ```
//!
//! **Some Rust you will need.**
//! - `let [x, y] = p;` takes a point apart.
//! - `x * x` is a square, `x.powi(3)` a cube; `x^2` and `x**2` are no powers here.
//! - `2.0 * x` works, `2 * x` does not: Rust never turns a whole number into a decimal one by
//!   itself. `i as f64` does it on request.
//! - The last line of a body, written without `;`, is what the function returns.
//! - `(0..n).map(|i| …).collect()` makes a `Vec` with one entry for each `i`; `|i| …` is a closure,
//!   a small function without a name. `xs.iter().map(|&x| …).collect()` does it for each `x`.
//!
//! **Given:** `Point`, the type `Bowl` and the bowl that the whole project uses, `Bowl::ELONGATED`.
//! **Yours:** the bodies of `Bowl::value`, `linspace` and `sample_grid`.

/// A point: an array of `N` coordinates. `Point` alone is a point of the plane, `[x, y]`.
pub type Point<const N: usize = 2> = [f64; N];

/// A bowl `½ · (a · x² + b · y²)`, with its lowest point, of height 0, at the origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bowl {
    /// The curvature along x.
    pub a: f64,
    /// The curvature along y.
    pub b: f64,
}

impl Bowl {
    /// The bowl of the standard experiment: twenty times as steep along y as along x.
    pub const ELONGATED: Self = Self { a: 1.0, b: 20.0 };

    /// The height of the bowl at `p`: `½ · (a · x² + b · y²)`.
    ///
    /// - `p`: any point `[x, y]`. Returns the loss there, one number.
    /// - The formula is the same for every `a` and `b`, also for 0 and below, where it makes no bowl.
    pub fn value(&self, p: Point) -> f64 {
        todo!("half the sum of curvature times coordinate squared")
    }
}

/// `n` numbers from `start` to `end`, all the same distance apart.
///
/// - Both ends are included, exactly: the first number is `start` and the last **is** `end`, not
///   merely close to it.
/// - `n = 1` gives `[start]`, and `n = 0` gives `[]`.
/// - `start` may be above `end`: then the numbers go down. Where both are equal, so are all `n`.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    todo!("from start to end, both included, with equal gaps")
}

/// The heights of `surface` wherever an `x` of `xs` meets a `y` of `ys`.
///
/// - `surface`: a function you are handed; call it like any other, with a point.
/// - Returns one row for each `y`, with one height for each `x`: `ys.len()` rows of `xs.len()`
///   numbers, and `grid[j][i]` is `surface([xs[i], ys[j]])`.
/// - No `ys` gives no rows; no `xs` gives rows that are empty. A place that comes twice is read twice,
///   and heights are kept as they come, also where they are not finite.
pub fn sample_grid(surface: impl Fn(Point) -> f64, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    todo!("a row for each y; in it, the height at each x")
}
