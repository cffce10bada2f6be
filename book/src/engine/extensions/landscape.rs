//! The race on the first page: plain descent, momentum and Adam on the bowl.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use crate::engine::walk::{Settings, Walker};
use crate::plan::BOWL;
use checker::calls::ext04_adam::Race;
use serde_json::{Value, json};

/// The walks by their names on the page; nobody is asked for Nesterov's.
pub(super) fn landscape<H: Hand>(asked: &mut Examined<H>, knobs: &Knobs) -> Result<Value, Stop> {
    let start = [knobs.number("x"), knobs.number("y")];
    let settings = |by: Walker, lr: &str, momentum: f64| Settings {
        by,
        land: BOWL,
        start,
        lr: knobs.number(lr),
        momentum,
        steps: knobs.steps(),
    };
    let plain = asked.one("descend", settings(Walker::Loop, "lr0", 0.0).descend())?;
    let rolled = settings(Walker::Momentum, "lr1", 0.9).roll();
    let rolled = asked.one("descend_with_momentum", rolled)?;
    let adam = Race {
        method: "adam".to_string(),
        ground: "bowl".to_string(),
        start,
        lr: knobs.number("lr3"),
        steps: knobs.steps(),
    };
    let adam = asked.one("descend_with_adam", adam)?;
    Ok(json!({ "plain": plain, "momentum 0.9": rolled, "Adam": adam }))
}
