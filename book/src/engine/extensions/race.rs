//! Adam and RMSProp on four grounds.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use checker::calls::ext04_adam::Race;
use serde_json::{Value, json};

/// In the order of the page's choice.
const GROUNDS: [&str; 4] = ["rosenbrock", "beale", "terrain", "bowl"];

pub(super) fn race<H: Hand>(asked: &mut Examined<H>, settings: &Knobs) -> Result<Value, Stop> {
    let ground = GROUNDS[settings.count("c", GROUNDS.len() - 1)];
    let walk = |method: &str, rate: &str| Race {
        method: method.to_string(),
        ground: ground.to_string(),
        start: [settings.number("x"), settings.number("y")],
        lr: settings.number(rate),
        steps: settings.steps(),
    };
    let rmsprop = asked.one("rmsprop_step", walk("rmsprop", "rate"))?;
    let adam = asked.one("descend_with_adam", walk("adam", "lr"))?;
    Ok(json!({ "rmsprop": rmsprop, "adam": adam }))
}
