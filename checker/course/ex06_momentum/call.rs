//! What ex06_momentum is asked, and what it answers.

use crate::request::{Watched, record, requests};
use crate::surface::Surface;

requests! { "ex06_momentum":
    /// One step from `p` with the velocity `v`, where the slopes are those of `field`.
    MomentumStep {
        field: Watched,
        p: Vec<f64>,
        v: Vec<f64>,
        lr: f64,
        momentum: f64,
    } = "momentum_step" -> Ball;

    /// A walk of so many steps from rest, the start first.
    DescendWithMomentum {
        surface: Surface,
        start: Vec<f64>,
        lr: f64,
        momentum: f64,
        steps: usize,
    } = "descend_with_momentum" -> Vec<Vec<f64>>;
}

record! {
    /// Where the ball is, and how it moves.
    Ball { p: Vec<f64>, v: Vec<f64> }
}
