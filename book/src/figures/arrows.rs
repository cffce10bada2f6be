//! The gradient at many places, as arrows uphill.

use super::ground::{self, WINDOW};
use super::spec::Spec;
use crate::lab;
use anyhow::{Result, ensure};
use plot::{Arrow, Direction, Trajectory};

/// So many arrows stand side by side.
const SIDE: usize = 11;

pub(super) fn draw(spec: &Spec) -> Result<String> {
    ensure!(spec.surface == "bowl", "arrows are drawn on the bowl");
    let apart = (WINDOW.x[1] - WINDOW.x[0]) / SIDE as f64;
    let mark = |k: usize| WINDOW.x[0] + apart * (k as f64 + 0.5);
    let mut places: Vec<[f64; 2]> = vec![spec.start];
    places.extend((0..SIDE * SIDE).map(|k| [mark(k % SIDE), mark(k / SIDE)]));
    let slope = |p: &[f64; 2]| lab::gradient_of([spec.a, spec.b], *p);
    let slopes: Vec<[f64; 2]> = places.iter().map(slope).collect();
    let arrows: Vec<Arrow> = places
        .iter()
        .zip(slopes)
        .map(|(at, slope)| Arrow { at: *at, slope })
        .collect();
    let title = format!("The gradient of {}", ground::formula(spec));
    let figure = Trajectory {
        levels: plot::LEVELS,
        title: &title,
        grid: &ground::grid(spec)?,
        window: WINDOW,
        walks: &[],
        arrows: &arrows,
        direction: Direction::Uphill,
        minima: &ground::minima(spec),
    };
    Ok(figure.svg())
}
