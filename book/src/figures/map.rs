//! What every pair of learning rate and momentum does.
//!
//! Thousands of walks are too many to ask the solutions for: here the rule is applied by itself,
//! and a test compares it with the solutions.

use super::ground;
use super::spec::Spec;
use crate::engine::Land;
use crate::experiment::THRESHOLD;

use anyhow::{Result, bail};
use plot::{Outcome, Setting, StabilityMap};

/// The columns and the rows.
const RATES: usize = 150;
const MOMENTA: usize = 100;

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let Some(land @ Land::Bowl { a, b }) = spec.land() else {
        bail!("the map is of a bowl");
    };
    // A little beyond the largest rate that any momentum survives.
    let widest = 4.4 / a.max(b);
    let part = |k: usize, n: usize, most: f64| (k as f64 + 0.5) / n as f64 * most;
    let rates: Vec<f64> = (0..RATES).map(|k| part(k, RATES, widest)).collect();
    let momenta: Vec<f64> = (0..MOMENTA).map(|k| part(k, MOMENTA, 1.0)).collect();
    let row = |momentum: &f64| {
        let outcome = |lr: &f64| outcome(land, spec.start, *lr, *momentum, spec.steps);
        rates.iter().map(outcome).collect()
    };
    let outcomes: Vec<Vec<Outcome>> = momenta.iter().map(row).collect();
    let marks: Vec<(f64, f64, String)> = spec
        .rates
        .iter()
        .map(|lr| {
            let momentum = spec.momentum.unwrap_or(0.0);
            (*lr, momentum, format!("{lr}, {momentum}"))
        })
        .collect();
    let marks: Vec<Setting<'_>> = marks
        .iter()
        .map(|(lr, momentum, label)| Setting {
            lr: *lr,
            momentum: *momentum,
            label,
        })
        .collect();
    let title = format!("How many steps it takes on {}", ground::formula(spec));
    let figure = StabilityMap {
        title: &title,
        rates: &rates,
        momenta: &momenta,
        outcomes: &outcomes,
        limit: spec.steps,
        curvature: Some(a.max(b)),
        marks: &marks,
    };
    Ok(figure.svg())
}

/// What becomes of one run.
pub fn outcome(land: Land, start: [f64; 2], lr: f64, momentum: f64, steps: usize) -> Outcome {
    let ceiling = land.ceiling(start);
    let (mut p, mut v) = (start, [0.0; 2]);
    let mut settled = None;
    // What is low at the last step may be in a dip: it has to stay low for half as long again.
    for k in 0..=steps + steps / 2 {
        let loss = land.value(p);
        if k <= steps && (!loss.is_finite() || loss > ceiling) {
            return Outcome::Diverges;
        }
        settled = match loss < THRESHOLD {
            true => settled.or(Some(k)),
            false => None,
        };
        let slope = land.slope(p);
        for i in 0..2 {
            v[i] = momentum * v[i] - lr * slope[i];
            p[i] += v[i];
        }
    }
    let settled = settled.filter(|k| *k <= steps);
    settled.map_or(Outcome::Undecided, Outcome::Settles)
}
