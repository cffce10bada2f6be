//! Adam on the bowl for so long that it comes back.

use super::ground;
use super::spec::Spec;
use crate::experiment::THRESHOLD;
use crate::numbers::adam::{Method, bowl, walk};
use anyhow::Result;
use plot::{Curve, Sweep};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let bowl = bowl();
    let losses = |lr: &f64| -> Vec<f64> {
        let walk = walk(Method::Adam, &bowl, *lr, spec.steps);
        walk.into_iter().map(|p| bowl.above(p)).collect()
    };
    let losses: Vec<Vec<f64>> = spec.rates.iter().map(losses).collect();
    let pairs = spec.rates.iter().zip(&losses);
    let curves = pairs.map(|(lr, losses)| Curve {
        lr: *lr,
        losses,
        behaviour: manner(losses),
        theory: None,
    });
    let curves: Vec<Curve<'_>> = curves.collect();
    let title = format!("Adam on {}, {} steps", ground::formula(spec), spec.steps);
    let figure = Sweep {
        title: &title,
        threshold: THRESHOLD,
        curves: &curves,
    };
    Ok(figure.svg())
}

/// Is it above the threshold again, a thousand steps after it had come below?
fn manner(losses: &[f64]) -> &'static str {
    let below = losses.iter().position(|loss| *loss < THRESHOLD);
    let late = below.map_or(losses.len(), |below| below + 1000);
    match losses.iter().skip(late).any(|loss| *loss > THRESHOLD) {
        true => "comes back",
        false => "stays",
    }
}
