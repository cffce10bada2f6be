//! What ex03_step is asked, and what it answers.

use crate::request::{Watched, requests};
use crate::surface::Surface;

requests! { "ex03_step":
    /// One step from `p`, where the slopes are those of `field`.
    Step { field: Watched, p: Vec<f64>, lr: f64 } = "step" -> Vec<f64>;

    /// One step after the other, for the book's figures: they move before step 4 is written.
    StepByStep {
        surface: Surface,
        start: [f64; 2],
        lr: f64,
        steps: usize,
    } = "steps" -> Vec<Vec<f64>>;
}
