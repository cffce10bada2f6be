//! What becomes of a noisy walk under four schedules: the height above the least, step by step.

use super::spec::Spec;
use crate::numbers::noise::{above_the_least, walks};
use anyhow::{Context, Result};
use checker::solved::ext02_noise::{decaying, halving};
use plot::{Curve, Sweep};

/// Within so much of the minimum a walk has arrived.
const NEAR: f64 = 0.05;

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let [lr] = spec.rates[..] else {
        anyhow::bail!("the schedules begin with one rate: lr=0.05");
    };
    let schedules = [
        ("as it is", vec![lr; spec.steps]),
        ("halved every 10", halving(lr, 10, spec.steps)),
        ("halved every 40", halving(lr, 40, spec.steps)),
        ("half at step 50", decaying(lr, 50.0, spec.steps)),
    ];
    let heights = schedules.iter().map(|(_, rates)| medians(rates));
    let heights: Vec<Vec<f64>> = heights.collect::<Result<_>>()?;
    let curves = schedules.iter().zip(&heights);
    let curves = curves.map(|((behaviour, _), losses)| Curve {
        lr,
        losses,
        behaviour,
        theory: None,
    });
    let curves: Vec<Curve<'_>> = curves.collect();
    let figure = Sweep {
        title: "The height above the least on x⁴ − x² − x/10, the median of 99 noisy walks",
        threshold: above_the_least(NEAR),
        curves: &curves,
    };
    Ok(figure.svg())
}

/// At each step the height that as many walks are above as below.
fn medians(rates: &[f64]) -> Result<Vec<f64>> {
    let walks = walks(rates, 99);
    let median = |step: usize| {
        let mut heights: Vec<f64> = walks.iter().map(|walk| walk[step]).collect();
        heights.sort_by(f64::total_cmp);
        heights
            .get(heights.len() / 2)
            .copied()
            .context("there are walks")
    };
    (0..=rates.len()).map(median).collect()
}
