//! The loss of a run that diverges, and the ceiling at which a guard speaks.

use super::ground;
use super::spec::Spec;
use crate::lab;
use crate::plan::Plan;
use anyhow::{Context, Result};
use plot::{Curve, Sweep};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let lr = ground::rate(spec)?;
    let land = spec
        .land()
        .context("a guard watches walks on the bowl or the saddle")?;
    let momentum = spec.momentum.unwrap_or(0.0);
    let plan = Plan {
        land,
        start: spec.start,
        lr,
        momentum,
        steps: spec.steps,
    };
    let (_, stop) = lab::guarded(plan)?;
    let stop = stop.context("the guard does not speak: take a larger rate")?;
    let walk = ground::walk(spec, lr, momentum)?;
    // Twice as far as the guard lets it: enough to see where it goes.
    let losses = &walk.losses[..walk.losses.len().min(2 * stop)];
    let curves = [Curve {
        lr,
        losses,
        behaviour: "diverges",
        theory: None,
    }];
    let title = format!("Learning rate {lr}: the guard speaks at step {stop}");
    let figure = Sweep {
        title: &title,
        threshold: land.ceiling(spec.start),
        curves: &curves,
    };
    // The line of the threshold is the ceiling here.
    Ok(figure.svg().replace("threshold", "ceiling"))
}
