//! The same descent without and with momentum, side by side.

use super::ground::{self, WINDOW};
use super::spec::Spec;

use anyhow::{Context, Result};
use plot::{Momentum, MomentumRun};

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let lr = ground::rate(spec)?;
    let on = spec.momentum.context("it takes a momentum: momentum=0.9")?;
    let walks = [ground::walk(spec, lr, 0.0)?, ground::walk(spec, lr, on)?];
    let notes = [
        ground::note(&walks[0].losses)?,
        ground::note(&walks[1].losses)?,
    ];
    let captions = [0.0, on].map(|momentum| format!("momentum {momentum}"));
    let title = format!("The same descent without and with momentum, learning rate {lr}");
    let figure = Momentum {
        title: &title,
        grid: &ground::grid(spec)?,
        window: WINDOW,
        minima: &ground::minima(spec),
        runs: [0, 1].map(|k| MomentumRun {
            caption: &captions[k],
            note: &notes[k],
            walk: &walks[k].points,
        }),
    };
    Ok(figure.svg())
}
