//! The walk of gradient descent on the contours of the bowl.

use ex04_loop::descend;
use plot::{GridError, Trajectory};

use super::Figure;
use crate::experiment::{MINIMUM, START, STEPS, WINDOW, gradient, grid, loss};

pub const FIGURE: Figure = Figure {
    file: "trajectory.svg",
    needs: &["ex01_surface", "ex02_gradient", "ex03_step", "ex04_loop"],
    make,
};

/// A rate just below the largest that works: the steep direction bounces, the flat one creeps.
const LR: f64 = 0.09;

fn make() -> Result<String, GridError> {
    let grid = grid(loss)?;
    let walk = descend(gradient, START, LR, STEPS);
    let figure = Trajectory {
        title: &format!("Gradient descent on ½(x² + 20y²), learning rate {LR}"),
        grid: &grid,
        window: WINDOW,
        walk: &walk,
        minimum: MINIMUM,
    };
    Ok(figure.svg())
}
