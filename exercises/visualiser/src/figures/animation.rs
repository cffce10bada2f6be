//! A walk that is walked, step by step.

use plot::Animation;

use crate::failure::Failure;
use crate::figure::{ANY_WALK, Figure, ONE_WALK};
use crate::scene;
use crate::settings::Settings;

pub const FIGURE: Figure = Figure {
    name: "animation",
    about: "a walk that moves, step by step",
    file: "animation.svg",
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
    let figure = Animation {
        title: &settings.headline(),
        grid: &grid,
        window,
        walk: &walk,
        losses: &scene::heights(&surface, &walk),
        minima: &surface.minima(),
    };
    Ok(figure.svg())
}
