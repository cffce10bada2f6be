//! # Extension 6: a slope from a handful
//!
//! You build the training that everybody uses: each step looks at a handful of the examples, a
//! *batch*, and takes its slope for the slope of all.
//!
//! An example is a row of inputs and a target. The guess is a sum, each input times its weight, and
//! the loss of a batch is the mean of the squared errors. Its slope, one number for each weight:
//!
//! ```text
//! error    = w1 x1 + w2 x2 + …  −  target
//! slope_i  = 2 / (number in the batch) · sum of error · x_i over the batch
//! ```
//!
//! **One number by hand.** One weight, 1. Two examples: input 1 with the target 1, and input 2 with
//! the target 0. The errors are 0 and 2, so the slope is 2/2 · (0 · 1 + 2 · 2) = 4.
//!
//! An **epoch** is over when every example has been seen once: shuffle the numbers of the rows,
//! cut them into batches, and take a step for each batch. An **update** is one step. The shuffle,
//! so that everybody's is the same:
//!
//! ```text
//! for last = n − 1, n − 2, …, 1:   swap the entry at `last` with the one at below(last + 1)
//! ```
//!
//! **Some Rust you will need.**
//! - `let mut order: Vec<usize> = (0..n).collect();` is 0, 1, 2, …; `(1..n).rev()` counts down to
//!   1.
//! - `order.swap(i, j)` exchanges two entries; `order.chunks(size)` cuts a list into pieces, the
//!   last of which may be shorter; `piece.to_vec()` makes a list of one.
//! - `rows[k]` is a row, `rows[k][i]` an input of it.
//! - `Training { weights, updates, examples }` makes a struct from variables with these names.
//!
//! **Given:** `made`, which makes up examples, and `Training`. **Yours:** the bodies of `shuffled`,
//! `batches`, `batch_gradient` and `train`.

use ex01_surface::Point;
use ext02_noise::Dice;

/// `n` examples whose true weights are 2, −1.5 and 0.5: rows of three inputs from the bell curve,
/// and targets with noise of the strength 0.5.
pub fn made(n: usize, dice: &mut Dice) -> (Vec<Point<3>>, Vec<f64>) {
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    for _ in 0..n {
        let [a, b, c] = [dice.bell(), dice.bell(), dice.bell()];
        rows.push([a, b, c]);
        targets.push(2.0 * a - 1.5 * b + 0.5 * c + 0.5 * dice.bell());
    }
    (rows, targets)
}

/// What a training did.
#[derive(Debug, Clone, PartialEq)]
pub struct Training<const N: usize> {
    /// The weights at the start, and after each epoch.
    pub weights: Vec<Point<N>>,
    /// So many steps were taken.
    pub updates: usize,
    /// So many examples were looked at, each time that one was.
    pub examples: usize,
}

/// The numbers 0 to `n` − 1 in an order that the dice decide.
///
/// - They begin in order. From the last place down to place 1, the entry there is swapped with
///   the one at `dice.below(place + 1)`, which may be itself.
/// - So `n` of 0 or 1 draws nothing.
pub fn shuffled(n: usize, dice: &mut Dice) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for last in (1..n).rev() {
        order.swap(last, dice.below(last + 1));
    }
    order
}

/// `order` cut into batches of `size`, as it stands; the last may be shorter, and nothing is left
/// out.
///
/// # Panics
/// If `size` is 0.
pub fn batches(order: &[usize], size: usize) -> Vec<Vec<usize>> {
    order.chunks(size).map(<[usize]>::to_vec).collect()
}

/// The slope of the mean squared error over a batch, one number for each weight.
///
/// - `batch` holds the numbers of rows. An example's error is its guess minus its target.
/// - An empty batch has slope 0 in every direction.
pub fn batch_gradient<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    batch: &[usize],
    weights: Point<N>,
) -> Point<N> {
    let mut slope = [0.0; N];
    for &k in batch {
        let guess: f64 = (0..N).map(|i| weights[i] * rows[k][i]).sum();
        for i in 0..N {
            slope[i] += 2.0 * (guess - targets[k]) * rows[k][i] / batch.len() as f64;
        }
    }
    slope
}

/// Descends batch by batch, from weights that are all 0.
///
/// - Each epoch shuffles the rows anew, cuts them into batches of `size` and takes one step with
///   `lr` for each batch, each from the weights that the step before has left.
/// - `weights` has the start and one entry for each epoch. `updates` counts steps, `examples`
///   what was really in the batches.
pub fn train<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    size: usize,
    lr: f64,
    epochs: usize,
    dice: &mut Dice,
) -> Training<N> {
    let mut w = [0.0; N];
    let mut training = Training {
        weights: vec![w],
        updates: 0,
        examples: 0,
    };
    for _ in 0..epochs {
        for batch in batches(&shuffled(rows.len(), dice), size) {
            let slope = batch_gradient(rows, targets, &batch, w);
            for i in 0..N {
                w[i] -= lr * slope[i];
            }
            training.updates += 1;
            training.examples += batch.len();
        }
        training.weights.push(w);
    }
    training
}
