//! A walk in a few frames side by side, for print.

use plot::Strip;

use crate::failure::Failure;
use crate::figure::{ANY_WALK, Figure, ONE_WALK};
use crate::scene;
use crate::settings::Settings;

pub const FIGURE: Figure = Figure {
    name: "strip",
    about: "a walk in five frames side by side, for print",
    file: "strip.svg",
    needs: ANY_WALK,
    takes: ONE_WALK,
    standard: Settings::standard,
    make,
};

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let window = scene::window(start);
    let grid = scene::grid(&surface, window)?;
    let walk = scene::single_walk(settings);
    let figure = Strip {
        title: &settings.headline(),
        grid: &grid,
        window,
        walk: &walk,
        losses: &scene::heights(&surface, &walk),
        steps: &frames(settings.steps),
        minima: &surface.minima(),
    };
    Ok(figure.svg())
}

/// The first steps one by one, for there the most happens; then in leaps to the end.
fn frames(steps: usize) -> Vec<usize> {
    let mut frames: Vec<usize> = [0, 1, steps / 40, steps / 10, steps].to_vec();
    frames.sort_unstable();
    frames.dedup();
    frames
}
