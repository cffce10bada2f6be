//! The loss against the step, one curve for each learning rate.

use super::ground;
use super::spec::Spec;
use crate::experiment::THRESHOLD;
use crate::lab;
use anyhow::Result;
use plot::{Curve, Sweep};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let walks = ground::walks(spec)?;
    let words = walks.iter().map(|walk| lab::classify(&walk.losses));
    let words: Vec<String> = words.collect();
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
