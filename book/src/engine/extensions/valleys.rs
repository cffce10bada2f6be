//! The valley that every walk ends in, by its start and its momentum or rate.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use crate::extensions::line::DOUBLE_WELL;
use crate::extensions::valleys::DEEP;
use crate::lab::linspace;
use checker::calls::ext03_valleys::{ValleyOf, Valleys};
use checker::solved::ext01_line::polynomial_slope;
use serde_json::{Value, json};

/// Walks across, and up.
const COLUMNS: usize = 97;
const ROWS: usize = 49;

/// By momentum; or by rate, if `by_rate`.
pub(super) fn map<H: Hand>(
    asked: &mut Examined<H>,
    settings: &Knobs,
    by_rate: bool,
) -> Result<Value, Stop> {
    let (coefficients, reach, most) = match by_rate {
        true => (DOUBLE_WELL.to_vec(), 3.5, 0.25),
        false => (DEEP.to_vec(), 4.0, 0.98),
    };
    let (low, high) = (-reach, reach);
    let found = Valleys {
        coefficients: coefficients.clone(),
        low,
        high,
        marks: 81,
    };
    let found = asked.one("valleys", found)?;
    let steps = settings.steps();
    let end = |start: f64, lr: f64, momentum: f64| {
        let (mut x, mut moved) = (start, 0.0);
        for _ in 0..steps {
            moved = momentum * moved - lr * polynomial_slope(&coefficients, x);
            x += moved;
        }
        x
    };
    let asks = linspace(0.0, most, ROWS).into_iter().flat_map(|up| {
        let (found, end) = (&found, &end);
        let (lr, momentum) = match by_rate {
            true => (up, 0.0),
            false => (settings.number("lr"), up),
        };
        let starts = linspace(low, high, COLUMNS).into_iter();
        starts.map(move |start| ValleyOf {
            valleys: found.clone(),
            x: end(start, lr, momentum),
            within: 0.5,
        })
    });
    let map = asked.all("valley_of", &asks.collect::<Vec<_>>())?;
    Ok(json!({ "found": found, "map": map }))
}
