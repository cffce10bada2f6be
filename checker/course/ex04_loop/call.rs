//! What ex04_loop is asked, and what it answers.

use crate::request::requests;
use crate::surface::Surface;

requests! { "ex04_loop":
    /// A walk of so many steps, the start first.
    Descend {
        surface: Surface,
        start: Vec<f64>,
        lr: f64,
        steps: usize,
    } = "descend" -> Vec<Vec<f64>>;
}
