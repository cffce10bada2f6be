//! What ex01_surface is asked, and what it answers.

use crate::request::requests;
use crate::surface::Surface;

requests! { "ex01_surface":
    /// The height at `p` of the bowl with the curvatures `a` and `b`.
    BowlValue { a: f64, b: f64, p: [f64; 2] } = "Bowl::value" -> f64;

    /// The marks of a ruler.
    Linspace { start: f64, end: f64, n: usize } = "linspace" -> Vec<f64>;

    /// A row of heights for each of `ys`, and in it a height for each of `xs`.
    SampleGrid {
        surface: Surface,
        xs: Vec<f64>,
        ys: Vec<f64>,
    } = "sample_grid" -> Vec<Vec<f64>>;
}
