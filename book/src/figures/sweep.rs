//! The loss against the step, one curve for each learning rate.

use super::Spec;
use super::ground;
use crate::engine::Walk;
use crate::experiment::THRESHOLD;
use crate::lab::Lab;
use anyhow::{Result, ensure};
use plot::{Curve, Sweep};

pub(super) fn draw(lab: &Lab, spec: &Spec) -> Result<String> {
    ensure!(
        !spec.rates.is_empty(),
        "it takes learning rates: lr=0.02,0.09"
    );
    let momentum = spec.momentum.unwrap_or(0.0);
    let walks = spec
        .rates
        .iter()
        .map(|lr| ground::walk(lab, spec, *lr, momentum));
    let walks: Vec<Walk> = walks.collect::<Result<_>>()?;
    let words = walks.iter().map(|walk| lab.classify(&walk.losses));
    let words: Vec<String> = words.collect::<Result<_>>()?;
    let curves: Vec<Curve<'_>> = spec
        .rates
        .iter()
        .zip(&walks)
        .zip(&words)
        .map(|((lr, walk), behaviour)| Curve {
            lr: *lr,
            losses: &walk.losses,
            behaviour,
            theory: None,
        })
        .collect();
    let formula = ground::formula(spec);
    let title = match spec.rates[..] {
        [lr] => format!(
            "The loss at every step, on {formula}, learning rate {lr}{}",
            ground::with_momentum(spec.momentum)
        ),
        _ => format!(
            "The same descent on {formula} with {} learning rates",
            spec.rates.len()
        ),
    };
    let figure = Sweep {
        title: &title,
        threshold: THRESHOLD,
        curves: &curves,
    };
    Ok(figure.svg())
}
