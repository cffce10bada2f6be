//! A walk that starts almost on the ridge of the saddle, and slides off it.

use super::ground::{self, WINDOW};
use super::spec::Spec;
use crate::lab;
use anyhow::{Result, ensure};
use plot::{Escape, Saddle};

/// As far from the ridge as the start is from the saddle.
const DISTANCE: f64 = 1.0;

pub(super) fn draw(spec: &Spec) -> Result<String> {
    ensure!(spec.surface == "saddle", "this figure is of the saddle");
    let lr = ground::rate(spec)?;
    let walk = ground::walk(spec, lr, spec.momentum.unwrap_or(0.0))?;
    let momentum = ground::with_momentum(spec.momentum);
    let title = format!(
        "The saddle {}, learning rate {lr}{momentum}",
        ground::formula(spec)
    );
    let figure = Saddle {
        title: &title,
        grid: &ground::grid(spec)?,
        window: WINDOW,
        walk: &walk.points,
        escape: Escape {
            distance: DISTANCE,
            step: lab::escape_step(&walk, DISTANCE).ok(),
        },
    };
    Ok(figure.svg())
}
