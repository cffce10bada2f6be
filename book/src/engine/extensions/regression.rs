//! The houses before and after they are standardised.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use checker::calls::ext05_regression::{AlongLoss, Mse, Standardise};
use checker::solved::ext05_regression::{PRICES, SIZES};
use serde_json::{Value, json};

/// Where the two walks begin.
const STARTS: [[f64; 2]; 2] = [[60.0, -80.0], [210.0, 440.0]];

pub(super) fn needle<H: Hand>(asked: &mut Examined<H>, settings: &Knobs) -> Result<Value, Stop> {
    let scaled = Standardise { xs: SIZES.to_vec() };
    let scaled = asked.one("standardise", scaled)?.scaled;
    let thousands = SIZES.map(|size| size / 1000.0).to_vec();
    let inputs = [thousands, scaled];
    let walks = [0, 1].map(|side| AlongLoss {
        xs: inputs[side].clone(),
        ys: PRICES.to_vec(),
        start: STARTS[side],
        lr: settings.number("lr"),
        steps: settings.steps(),
    });
    let walks = asked.all("mse_gradient", &walks)?;
    let mut losses = Vec::new();
    for (walk, xs) in walks.iter().zip(&inputs) {
        let points = walk.iter().filter_map(|p| p.as_slice().try_into().ok());
        let asks = points.map(|p| Mse {
            xs: xs.clone(),
            ys: PRICES.to_vec(),
            p,
        });
        losses.push(asked.all("mse", &asks.collect::<Vec<_>>())?);
    }
    Ok(json!({ "scaled": inputs[1], "walks": walks, "losses": losses }))
}
