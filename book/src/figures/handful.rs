//! The loss of a training against its updates, for batches of several sizes: one curve, nearly.

use super::spec::Spec;
use crate::numbers::batches::losses;
use anyhow::{Result, bail};
use plot::{Curve, Sweep};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let [lr] = spec.rates[..] else {
        bail!("a training has one rate: lr=0.01");
    };
    let sizes = [1, 8, 32, 1000];
    let names = sizes.map(|size| match size {
        1 => "batches of one".to_string(),
        1000 => "all 1000 at once".to_string(),
        size => format!("batches of {size}"),
    });
    let losses = sizes.map(|size| losses(size, lr, spec.steps));
    let curves = names.iter().zip(&losses);
    let curves = curves.map(|(behaviour, losses)| Curve {
        lr,
        losses,
        behaviour,
        theory: None,
    });
    let curves: Vec<Curve<'_>> = curves.collect();
    let figure = Sweep {
        title: "The loss over all examples, update by update",
        threshold: 1.0,
        curves: &curves,
    };
    Ok(figure.svg())
}
