//! What ext02_noise is asked, and what it answers.

use crate::request::{record, requests};
use crate::surface::Surface;

record! {
    /// One roll of each kind, one after the other.
    Rolls {
        /// In hexadecimal, all sixteen digits.
        bits: String,
        below: usize,
        uniform: f64,
        bell: f64,
    }
}

record! {
    /// A walk, and what the dice give next.
    Walked {
        walk: Vec<Vec<f64>>,
        next: f64,
    }
}

requests! { "ext02_noise":
    /// A descent along slopes that are guesses, with dice from `seed`.
    NoisyDescent {
        surface: Surface,
        start: Vec<f64>,
        rates: Vec<f64>,
        sigma: f64,
        seed: usize,
    } = "noisy_descent" -> Walked;

    /// The same along a curve that is given by its coefficients, for the book's figures.
    NoisyOnCurve {
        coefficients: Vec<f64>,
        start: f64,
        rates: Vec<f64>,
        sigma: f64,
        seed: usize,
    } = "walk" -> Vec<f64>;

    /// Rates that are halved now and then.
    Halving { lr: f64, every: usize, steps: usize } = "halving" -> Vec<f64>;

    /// Rates that shrink in every step.
    Decaying { lr: f64, half: f64, steps: usize } = "decaying" -> Vec<f64>;

    /// How widely a walk in a plane of so many dimensions is scattered.
    Cloud { walk: Vec<Vec<f64>>, dimensions: usize, from: usize } = "cloud" -> Vec<f64>;

    /// What the dice that are given roll, from `seed`, and below `n`.
    Dice { seed: usize, n: usize } = "Dice" -> Vec<Rolls>;
}
