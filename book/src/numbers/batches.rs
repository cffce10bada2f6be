//! Numbers of training in batches, by the solution of the extension.

use super::entry::{Entry, entry};
use super::shape::{at_most, count, decimals, digits, power, text};
use anyhow::{Context, Result};
use checker::solved::ext02_noise::{Dice, cloud};
use checker::solved::ext06_batches::{batch_gradient, batches, made, shuffled, train};
use std::fmt::Write;
use std::sync::LazyLock;

pub(super) const NUMBERS: &[Entry] = &[
    entry("batches.epochs", || Ok(text(&by_epochs()))),
    entry("batches.honest", || Ok(text(&honest()?))),
    entry("batches.first", || Ok(count(run(32, LR)?.updates))),
    entry("batches.first.full", || Ok(count(run(ROWS, LR)?.updates))),
    entry("batches.least", || Ok(decimals(least(), 4))),
    entry("batches.noise", || Ok(text(&noise()))),
    entry("batches.floors", || Ok(text(&floors()))),
    entry("batches.one_update", || Ok(count(run(ROWS, 0.5)?.updates))),
    entry("batches.updates.by_hand", || {
        Ok(count(batches(&shuffled(ROWS, &mut Dice::new(1)), 48).len()))
    }),
    entry("batches.weights", || {
        let [a, b, c] = *weights(ROWS, 0.5, 20).last().context("it has a start")?;
        let [a, b, c] = [a, b, c].map(|w| at_most(w, 3).prose());
        Ok(text(&format!("{a}, {b} and {c}")))
    }),
];

const ROWS: usize = 1000;
const LR: f64 = 0.01;

/// The examples: a thousand, from seed 42.
static DATA: LazyLock<(Vec<[f64; 3]>, Vec<f64>)> = LazyLock::new(|| made(ROWS, &mut Dice::new(42)));

/// The mean squared error over all examples.
fn loss(w: [f64; 3]) -> f64 {
    let (rows, targets) = &*DATA;
    let errors = rows.iter().zip(targets).map(|(row, target)| {
        let guess = w[0] * row[0] + w[1] * row[1] + w[2] * row[2];
        guess - target
    });
    errors.map(|error| error * error).sum::<f64>() / ROWS as f64
}

/// The weights after each epoch, by `train`.
pub fn weights(size: usize, lr: f64, epochs: usize) -> Vec<[f64; 3]> {
    let (rows, targets) = &*DATA;
    train(rows, targets, size, lr, epochs, &mut Dice::new(1)).weights
}

/// Full batches with a rate that suits this table are soon as low as it goes.
fn least() -> f64 {
    static LEAST: LazyLock<f64> =
        LazyLock::new(|| weights(ROWS, 0.5, 20).last().map_or(f64::NAN, |w| loss(*w)));
    *LEAST
}

/// How much it took to get below a loss of 1.
struct Run {
    updates: usize,
    examples: usize,
}

/// Steps as `train` takes them: the weights after each, and the number of examples in its batch. A test
/// compares them with those of `train`.
pub fn steps(size: usize, lr: f64) -> impl Iterator<Item = ([f64; 3], usize)> {
    let (rows, targets) = &*DATA;
    let (mut dice, mut w) = (Dice::new(1), [0.0; 3]);
    let epochs = std::iter::repeat_with(move || batches(&shuffled(ROWS, &mut dice), size));
    epochs.flatten().map(move |batch| {
        let slope = batch_gradient(rows, targets, &batch, w);
        w = std::array::from_fn(|i| w[i] - lr * slope[i]);
        (w, batch.len())
    })
}

/// The loss at the start and after each of so many updates.
pub fn losses(size: usize, lr: f64, updates: usize) -> Vec<f64> {
    let after = steps(size, lr).take(updates).map(|(w, _)| loss(w));
    std::iter::once(loss([0.0; 3])).chain(after).collect()
}

fn run(size: usize, lr: f64) -> Result<Run> {
    let mut examples = 0;
    for (updates, (w, seen)) in steps(size, lr).take(10_000).enumerate() {
        examples += seen;
        if loss(w) < 1.0 {
            let updates = updates + 1;
            return Ok(Run { updates, examples });
        }
    }
    anyhow::bail!("batches of {size} do not get below 1")
}

fn table<const N: usize>(heads: [&str; N], rows: Vec<[String; N]>) -> String {
    let mut table = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(N));
    for row in rows {
        writeln!(table, "| {} |", row.join(" | ")).expect("a string takes it");
    }
    table
}

/// The loss after so many epochs, with two sizes.
fn by_epochs() -> String {
    let [small, full] = [32, ROWS].map(|size| weights(size, LR, 100));
    let row = |epoch: usize| {
        let height = |walk: &[[f64; 3]]| decimals(loss(walk[epoch]), 3).prose();
        [epoch.to_string(), height(&small), height(&full)]
    };
    let rows = [1, 5, 10, 25, 50, 100].map(row).into();
    table(["epoch", "batches of 32", "all 1000 at once"], rows)
}

fn honest() -> Result<String> {
    let row = |size: usize| {
        let run = run(size, LR)?;
        let epochs = run.examples as f64 / ROWS as f64;
        Ok([
            size.to_string(),
            run.updates.to_string(),
            run.examples.to_string(),
            digits(epochs, 2).prose(),
        ])
    };
    let rows: Result<Vec<_>> = [1, 8, 32, 128, ROWS].into_iter().map(row).collect();
    Ok(table(
        ["batches of", "updates", "examples looked at", "epochs"],
        rows?,
    ))
}

/// How far batch slopes lie from one another, where a training begins.
fn noise() -> String {
    let (rows, targets) = &*DATA;
    let row = |size: usize| {
        let mut dice = Dice::new(3);
        let mut slopes = Vec::new();
        while slopes.len() < 300 {
            // One batch of each shuffle: they know nothing of each other.
            let order = shuffled(ROWS, &mut dice);
            slopes.push(batch_gradient(rows, targets, &order[..size], [0.0; 3]));
        }
        let [first, ..] = cloud(&slopes, 0);
        [size.to_string(), decimals(first, 2).prose()]
    };
    table(
        ["batches of", "noise of the first slope"],
        [8, 32, 128].map(row).into(),
    )
}

/// How far above the least loss a training stays.
fn floors() -> String {
    let row = |(size, lr): (usize, f64)| {
        let walk = weights(size, lr, 60);
        let late = &walk[30..];
        let above = late.iter().map(|w| loss(*w) - least());
        let mean = above.sum::<f64>() / late.len() as f64;
        [
            size.to_string(),
            at_most(lr, 2).prose(),
            power(mean, 1).prose(),
        ]
    };
    let rows = [(8, 0.01), (32, 0.01), (32, 0.1), (128, 0.1)]
        .map(row)
        .into();
    table(["batches of", "rate", "above the least, on average"], rows)
}
