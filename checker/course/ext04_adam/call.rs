//! What ext04_adam is asked, and what it answers.

use crate::request::{Watched, record, requests};
use crate::surface::Surface;

requests! { "ext04_adam":
    /// The slopes of Rosenbrock's valley.
    RosenbrockGradient { p: [f64; 2] } = "rosenbrock_gradient" -> Vec<f64>;

    /// One step from `p`, where the slopes are those of `field`.
    RmspropStep {
        field: Watched,
        p: Vec<f64>,
        squares: Vec<f64>,
        lr: f64,
        decay: f64,
        epsilon: f64,
    } = "rmsprop_step" -> Rescaled;

    /// One step from `p` after so many, where the slopes are those of `field`.
    AdamStep {
        field: Watched,
        p: Vec<f64>,
        slopes: Vec<f64>,
        squares: Vec<f64>,
        steps: usize,
        lr: f64,
        beta1: f64,
        beta2: f64,
        epsilon: f64,
    } = "adam_step" -> Remembered;

    /// A walk of so many steps without memory at first, the start first.
    DescendWithAdam {
        surface: Surface,
        start: Vec<f64>,
        lr: f64,
        beta1: f64,
        beta2: f64,
        epsilon: f64,
        steps: usize,
    } = "descend_with_adam" -> Vec<Vec<f64>>;

    /// A walk over a ground with a name, by `adam` or `rmsprop` with the usual decays, for the book's
    /// figures.
    Race { method: String, ground: String, start: [f64; 2], lr: f64, steps: usize } = "walk" -> Vec<Vec<f64>>;

    /// Given: the memory of somebody who has seen nothing, of so many coordinates.
    Fresh { dimensions: usize } = "Memory::FRESH" -> Averages;
}

record! {
    /// The next point, and the averages of the squares.
    Rescaled { p: Vec<f64>, squares: Vec<f64> }
}

record! {
    /// The next point, and what Adam hands on.
    Remembered { p: Vec<f64>, slopes: Vec<f64>, squares: Vec<f64>, steps: usize }
}

record! {
    /// What Adam hands on.
    Averages { slopes: Vec<f64>, squares: Vec<f64>, steps: usize }
}
