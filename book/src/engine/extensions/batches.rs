//! A training in batches of one size: the weights after each epoch.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use checker::calls::ext06_batches::Train;
use checker::solved::ext02_noise::Dice;
use checker::solved::ext06_batches::made;
use serde_json::{Value, json};

const ROWS: usize = 1000;
/// No training looks at more examples.
const MOST: usize = 300_000;

pub(super) fn price<H: Hand>(asked: &mut Examined<H>, settings: &Knobs) -> Result<Value, Stop> {
    let (rows, targets) = made(ROWS, &mut Dice::new(42));
    let training = Train {
        rows: rows.iter().map(|row| row.to_vec()).collect(),
        dimensions: 3,
        targets,
        size: settings.count("size", ROWS).max(1),
        lr: settings.number("lr"),
        epochs: settings.count("epochs", MOST / ROWS),
        seed: 1,
    };
    let trained = asked.one("train", training)?;
    Ok(json!({
        "weights": trained.weights,
        "updates": trained.updates,
        "examples": trained.examples,
    }))
}
