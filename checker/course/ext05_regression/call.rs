//! What ext05_regression is asked, and what it answers.

use crate::request::{record, requests};
use crate::surface::Surface;

requests! { "ext05_regression":
    /// A walk uphill of so many steps, the start first.
    Maximise { gain: Surface, start: Vec<f64>, lr: f64, steps: usize } = "maximise" -> Vec<Vec<f64>>;

    /// What the line `[w, b]` is off, squared and averaged.
    Mse { xs: Vec<f64>, ys: Vec<f64>, p: [f64; 2] } = "mse" -> f64;

    /// Its slopes.
    MseGradient { xs: Vec<f64>, ys: Vec<f64>, p: [f64; 2] } = "mse_gradient" -> Vec<f64>;

    /// Right steps along `mse_gradient`, for the book's figures.
    AlongLoss {
        xs: Vec<f64>,
        ys: Vec<f64>,
        start: [f64; 2],
        lr: f64,
        steps: usize,
    } = "walk" -> Vec<Vec<f64>>;

    /// Numbers with mean 0 and spread 1.
    Standardise { xs: Vec<f64> } = "standardise" -> Standardised;

    /// A line over scaled inputs as one over the inputs themselves.
    Unscale { p: [f64; 2], mean: f64, spread: f64 } = "unscale" -> Vec<f64>;
}

record! {
    /// The scaled numbers, and by what they were scaled.
    Standardised { scaled: Vec<f64>, mean: f64, spread: f64 }
}
