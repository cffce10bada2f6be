//! Three walks on a curve: its heights, the walks, and the factor from move to move.

use super::{Examined, Knobs, Stop};
use crate::engine::hand::Hand;
use crate::extensions::line::QUARTIC;
use crate::lab::linspace;
use checker::calls::ext01_line::{AlongCurve, Factor, Manner, PolynomialValue};
use serde_json::{Value, json};

pub(super) fn paths<H: Hand>(asked: &mut Examined<H>, settings: &Knobs) -> Result<Value, Stop> {
    let coefficients = QUARTIC.to_vec();
    let heights: Vec<PolynomialValue> =
        linspace(settings.number("low"), settings.number("high"), 121)
            .into_iter()
            .map(|x| PolynomialValue {
                coefficients: coefficients.clone(),
                x,
            })
            .collect();
    let heights = asked.all("polynomial_value", &heights)?;
    let walks = ["lr0", "lr1", "lr2"].map(|rate| AlongCurve {
        coefficients: coefficients.clone(),
        start: settings.number("x"),
        lr: settings.number(rate),
        steps: settings.steps(),
    });
    let walks = asked.all("polynomial_slope", &walks)?;
    let (mut factors, mut manners) = (Vec::new(), Vec::new());
    for walk in &walks {
        let prefixes = (3..=walk.len()).map(|end| Factor {
            walk: walk[..end].to_vec(),
        });
        factors.push(asked.all("factor", &prefixes.collect::<Vec<_>>())?);
        manners.push(asked.one("manner", Manner { walk: walk.clone() })?);
    }
    Ok(json!({
        "heights": heights,
        "walks": walks,
        "factors": factors,
        "manners": manners,
    }))
}
