//! What ex09_saddle is asked, and what it answers.

use crate::request::requests;

requests! { "ex09_saddle":
    /// The height of the saddle at `p`.
    SaddleValue { p: [f64; 2] } = "saddle_value" -> f64;

    /// The slopes of the saddle at `p`.
    SaddleGradient { p: [f64; 2] } = "saddle_gradient" -> [f64; 2];

    /// The first point of the plane that is further than `distance` from the line y = 0.
    EscapeStep { trajectory: Vec<Vec<f64>>, distance: f64 } = "escape_step" -> Option<usize>;

    /// Right steps along the gradient of the saddle, for the book's figures.
    AlongSaddleGradient {
        start: [f64; 2],
        lr: f64,
        momentum: f64,
        steps: usize,
    } = "walk" -> Vec<Vec<f64>>;
}
