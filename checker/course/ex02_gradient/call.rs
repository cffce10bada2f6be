//! What ex02_gradient is asked, and what it answers.

use crate::request::requests;
use crate::surface::Surface;

requests! { "ex02_gradient":
    /// The slopes at `p` of the bowl with the curvatures `a` and `b`.
    BowlGradient { a: f64, b: f64, p: [f64; 2] } = "bowl_gradient" -> [f64; 2];

    /// The slopes of `surface` at `p`, estimated from heights `h` away.
    CentralDifference { surface: Surface, p: Vec<f64>, h: f64 } = "central_difference" -> Vec<f64>;

    /// Right steps along the gradient of the bowl, for the book's figures: they move before step 3
    /// is written.
    AlongGradient {
        a: f64,
        b: f64,
        start: [f64; 2],
        lr: f64,
        steps: usize,
    } = "walk" -> Vec<Vec<f64>>;
}
