//! What ext06_batches is asked, and what it answers.

use crate::request::{record, requests};

record! {
    /// An order, and what the dice give next.
    Shuffle {
        order: Vec<usize>,
        next: f64,
    }
}

record! {
    /// What a training did, and what the dice give next.
    Trained {
        weights: Vec<Vec<f64>>,
        updates: usize,
        examples: usize,
        next: f64,
    }
}

requests! { "ext06_batches":
    /// So many numbers, shuffled with dice from `seed`.
    Shuffled { n: usize, seed: usize } = "shuffled" -> Shuffle;

    /// An order cut into batches.
    Batches { order: Vec<usize>, size: usize } = "batches" -> Vec<Vec<usize>>;

    /// The slope over a batch; as many dimensions as there are weights.
    BatchGradient {
        rows: Vec<Vec<f64>>,
        targets: Vec<f64>,
        batch: Vec<usize>,
        weights: Vec<f64>,
    } = "batch_gradient" -> Vec<f64>;

    /// A training with dice from `seed`, in so many dimensions.
    Train {
        rows: Vec<Vec<f64>>,
        dimensions: usize,
        targets: Vec<f64>,
        size: usize,
        lr: f64,
        epochs: usize,
        seed: usize,
    } = "train" -> Trained;
}
