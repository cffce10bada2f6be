//! A noisy walk under a schedule, and the cloud that it ends as.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use crate::extensions::line::DOUBLE_WELL;
use checker::calls::ext02_noise::{Cloud, Decaying, Halving, NoisyOnCurve};
use serde_json::{Value, json};

/// So many of the last points are the cloud.
const LAST: usize = 100;

pub(super) fn cloud<H: Hand>(asked: &mut Examined<H>, settings: &Knobs) -> Result<Value, Stop> {
    let (lr, steps) = (settings.number("lr"), settings.steps());
    let halved = |every| Halving { lr, every, steps };
    let rates = match settings.count("c", 3) {
        0 => vec![lr; steps],
        1 => asked.one("halving", halved(10))?,
        2 => asked.one("halving", halved(40))?,
        _ => {
            let half = 50.0;
            asked.one("decaying", Decaying { lr, half, steps })?
        }
    };
    let walk = NoisyOnCurve {
        coefficients: DOUBLE_WELL.to_vec(),
        start: settings.number("x"),
        rates: rates.clone(),
        sigma: settings.number("n"),
        seed: 7,
    };
    let walk = asked.one("noisy_descent", walk)?;
    let cloud = Cloud {
        walk: walk.iter().map(|x| vec![*x]).collect(),
        dimensions: 1,
        from: walk.len().saturating_sub(LAST),
    };
    let cloud = asked.one("cloud", cloud)?;
    Ok(json!({
        "rates": rates,
        "walk": walk,
        "cloud": cloud.first(),
    }))
}
