//! Numbers of walks on a line, by the solution of the extension.

use super::entry::{Entry, entry};
use super::shape::{Number, decimals, digits, shortest, text};
use anyhow::{Context, Result};
use checker::calls::ex04_loop::Descend;
use checker::calls::ext01_line::{CriticalRate, Factor, Manner, PolynomialSlope, PolynomialValue};
use checker::solved::answer;
use checker::surface::Surface;
use std::fmt::Write;

pub(super) const NUMBERS: &[Entry] = &[
    entry("line.ends", || Ok(text(&table(&["rate", "ends at"], end)))),
    entry("line.manners", || {
        let heads = ["rate", "factor", "manner", "still to go", "really"];
        Ok(text(&table(&heads, manner)))
    }),
    entry("line.to_go", || {
        let walk = hiker(0.1);
        let to_go = to_go(&walk).context("it moves")?;
        Ok(decimals(to_go, 7))
    }),
    entry("line.to_go.by_hand", || {
        Ok(shortest(to_go(&[0.0, 0.5, 0.9]).context("it moves")?))
    }),
    entry("line.edge.from_afar", || Ok(decimals(2.0 / 19.0, 5))),
    entry("line.edge.at_the_minimum", || Ok(decimals(1.0 / 6.0, 5))),
    entry("line.quartic.value", || {
        let coefficients = QUARTIC.to_vec();
        Ok(decimals(
            answer(&PolynomialValue {
                coefficients,
                x: -2.5,
            }),
            4,
        ))
    }),
    entry("line.quartic.slope", || {
        let coefficients = QUARTIC.to_vec();
        Ok(decimals(
            answer(&PolynomialSlope {
                coefficients,
                x: -2.5,
            }),
            1,
        ))
    }),
    entry("line.finder.20", || found(20)),
    entry("line.finder.200", || found(200)),
    entry("line.finder.1000", || found(1000)),
];

const QUARTIC: [f64; 5] = [2.0, 0.0, -3.0, 0.0, 1.0];

/// Rates of the walks along x² − 4x + 5.
const RATES: [f64; 7] = [0.01, 0.1, 0.5, 0.9, 1.0, 1.1, 1.5];

/// Twenty steps from 0.
fn hiker(lr: f64) -> Vec<f64> {
    let walk = answer(&Descend {
        surface: Surface {
            l: vec![-4.0],
            c: 5.0,
            ..Surface::bowl(&[2.0])
        },
        start: vec![0.0],
        lr,
        steps: 20,
    });
    walk.concat()
}

/// How far a walk still has to go, if each move is to be the same share of the one before.
fn to_go(walk: &[f64]) -> Option<f64> {
    let factor = answer(&Factor {
        walk: walk.to_vec(),
    })
    .filter(|factor| factor.abs() < 1.0)?;
    let [.., before, last] = walk else {
        return None;
    };
    Some((last - before) * factor / (1.0 - factor))
}

fn table<const N: usize>(heads: &[&str; N], row: fn(&[f64]) -> Vec<String>) -> String {
    let mut table = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(N));
    for lr in RATES {
        let cells = row(&hiker(lr)).join(" | ");
        writeln!(table, "| {lr} | {cells} |").expect("a string takes it");
    }
    table
}

fn last(walk: &[f64]) -> f64 {
    walk.last().copied().unwrap_or(f64::NAN)
}

fn end(walk: &[f64]) -> Vec<String> {
    vec![decimals(last(walk), 4).prose()]
}

fn manner(walk: &[f64]) -> Vec<String> {
    let walk = walk.to_vec();
    let or_dash = |number: Option<Number>| number.map_or("–".to_string(), |x| x.prose());
    let (factor, to_go) = (answer(&Factor { walk: walk.clone() }), to_go(&walk));
    let really = to_go.map(|_| decimals(2.0 - last(&walk), 4));
    vec![
        or_dash(factor.map(|x| decimals(x, 2))),
        answer(&Manner { walk }).unwrap_or_default(),
        or_dash(to_go.map(|x| decimals(x, 4))),
        or_dash(really),
    ]
}

/// What the finder says of the standard bowl, whose edge is at 0.1.
fn found(steps: usize) -> Result<Number> {
    let rate = answer(&CriticalRate {
        surface: Surface::bowl(&crate::experiment::CURVATURES),
        start: crate::experiment::START.to_vec(),
        low: 0.01,
        high: 1.0,
        steps,
        rounds: 40,
    });
    Ok(digits(rate.context("there is an edge")?, 7))
}
