//! What ext03_valleys is asked, and what it answers.

use crate::request::{record, requests};
use crate::surface::Surface;

record! {
    /// Where the best walk ended.
    Best {
        end: Vec<f64>,
        loss: f64,
    }
}

requests! { "ext03_valleys":
    /// The valleys of a curve, which is given by its coefficients.
    Valleys { coefficients: Vec<f64>, low: f64, high: f64, marks: usize } = "valleys" -> Vec<f64>;

    /// The valley that `x` belongs to.
    ValleyOf { valleys: Vec<f64>, x: f64, within: f64 } = "valley_of" -> Option<usize>;

    /// The lowest end of walks from `starts`, in so many dimensions: one, or none.
    BestRestart {
        surface: Surface,
        dimensions: usize,
        starts: Vec<Vec<f64>>,
        lr: f64,
        steps: usize,
    } = "best_restart" -> Vec<Best>;

    /// So many starts for so much confidence.
    RestartsNeeded { chance: f64, confidence: f64 } = "restarts_needed" -> Option<usize>;
}
