//! Four methods in Rosenbrock's valley.

use super::spec::Spec;

use crate::numbers::adam::{Method, rosenbrock, walk};
use anyhow::{Context, Result};
use plot::{Direction, Grid, Trajectory, Walk, Window};

const WINDOW: Window = Window {
    x: [-2.0, 2.0],
    y: [-1.0, 3.0],
};

/// How many heights are asked for along each side of the window.
const MARKS: i32 = 160;

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let ground = rosenbrock();
    let ruler = |[low, high]: [f64; 2]| -> Vec<f64> {
        let part = |k: i32| f64::from(k) / f64::from(MARKS);
        (0..=MARKS).map(|k| low + (high - low) * part(k)).collect()
    };
    let (xs, ys) = (ruler(WINDOW.x), ruler(WINDOW.y));
    let row = |y: &f64| xs.iter().map(|x| ground.above([*x, *y])).collect();
    let heights = ys.iter().map(row).collect();
    let rates: [f64; 4] = spec.rates.as_slice().try_into().ok().context(
        "a race takes four rates, of plain descent, momentum, RMSProp and Adam: lr=0.002,0.003,0.01,0.1",
    )?;
    let names = ["plain", "momentum 0.9", "RMSProp", "Adam"];
    let entrants = Method::ALL.into_iter().zip(rates).zip(names);
    let walked = entrants.map(|((method, lr), name)| {
        let label = format!("{name}, lr {lr}");
        (label, walk(method, &ground, lr, spec.steps))
    });
    // Red is Adam's, as on the stage that this picture is of.
    let mut walked: Vec<(String, Vec<[f64; 2]>)> = walked.collect();
    walked.rotate_right(1);
    let walks: Vec<Walk<'_>> = walked
        .iter()
        .map(|(label, points)| Walk { label, points })
        .collect();
    let figure = Trajectory {
        title: &format!("Four methods in Rosenbrock's valley, {} steps", spec.steps),
        grid: &Grid::new(xs.clone(), ys, heights)?,
        levels: plot::LEVELS,
        window: WINDOW,
        walks: &walks,
        arrows: &[],
        direction: Direction::Downhill,
        minima: &[[1.0, 1.0]],
    };
    Ok(figure.svg())
}
