//! What ex05_sweep is asked, and what it answers.

use crate::request::{record, requests};
use crate::surface::Surface;

requests! { "ex05_sweep":
    /// The loss at every point of a walk.
    Losses { surface: Surface, trajectory: Vec<Vec<f64>> } = "losses" -> Vec<f64>;

    /// The name of what these losses did.
    Classify { losses: Vec<f64>, threshold: f64 } = "classify" -> String;

    /// A walk from the same start for each of `rates`.
    Sweep {
        surface: Surface,
        start: Vec<f64>,
        rates: Vec<f64>,
        steps: usize,
        threshold: f64,
    } = "sweep" -> Vec<Swept>;
}

record! {
    /// What became of one rate.
    Swept { lr: f64, losses: Vec<f64>, behaviour: String }
}
