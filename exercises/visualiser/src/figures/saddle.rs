//! A walk that starts almost on the ridge of a saddle, and slides off it.

use ex01_surface::Point;
use ex04_loop::descend;
use ex09_saddle::{escape_step, saddle_gradient, saddle_value};
use plot::{Escape, GridError, Saddle};

use super::Figure;
use crate::experiment::{WINDOW, grid};

pub const FIGURE: Figure = Figure {
    file: "saddle.svg",
    needs: &["ex01_surface", "ex03_step", "ex04_loop", "ex09_saddle"],
    make,
};

/// A thousandth beside the ridge: enough to slide off, in the end.
const START: Point = [1.0, 1e-3];
const LR: f64 = 0.1;
const STEPS: usize = 60;
/// As far from the ridge as the start is from the saddle.
const DISTANCE: f64 = 1.0;

fn make() -> Result<String, GridError> {
    let grid = grid(saddle_value)?;
    let walk = descend(saddle_gradient, START, LR, STEPS);
    let figure = Saddle {
        title: &format!("The saddle x² − y², learning rate {LR}"),
        grid: &grid,
        window: WINDOW,
        walk: &walk,
        escape: Escape {
            distance: DISTANCE,
            step: escape_step(&walk, DISTANCE),
        },
    };
    Ok(figure.svg())
}
