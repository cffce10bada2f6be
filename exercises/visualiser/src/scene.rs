//! What the pictures of the plane have in common: the window, the heights in it, and the walks.

use ex01_surface::{Point, linspace, sample_grid};
use ex04_loop::descend;
use ex06_momentum::descend_with_momentum;
use plot::{Grid, GridError, Window};

use crate::experiment::THRESHOLD;
use crate::failure::Failure;
use crate::settings::Settings;
use crate::surface::Surface;

/// Half the side of the window: [−3, 3]².
const HALF_SIDE: f64 = 3.0;

/// How many heights are asked for along each side of the window.
const MARKS_PER_SIDE: usize = 201;

/// The window: the usual one, or one as large as the start needs.
pub fn window(start: Point) -> Window {
    let usual = Window::square(HALF_SIDE);
    if usual.contains(start) {
        return usual;
    }
    let furthest = start[0].abs().max(start[1].abs());
    Window::square((1.2 * furthest).ceil())
}

/// The heights of the surface all over the window.
///
/// # Errors
///
/// If `linspace` and `sample_grid` return rulers or a grid of the wrong shape.
pub fn grid(surface: &Surface, window: Window) -> Result<Grid, GridError> {
    let xs = linspace(window.x[0], window.x[1], MARKS_PER_SIDE);
    let ys = linspace(window.y[0], window.y[1], MARKS_PER_SIDE);
    let heights = sample_grid(|p| surface.value(p), &xs, &ys);
    Grid::new(xs, ys, heights)
}

/// `count` numbers from one end of a range to the other, by the learner's `linspace`.
///
/// # Errors
///
/// [`Failure::Ruler`] if it returns another number of them.
pub fn ruler([from, to]: [f64; 2], count: usize) -> Result<Vec<f64>, Failure> {
    let marks = linspace(from, to, count);
    match marks.len() {
        found if found == count => Ok(marks),
        found => Err(Failure::Ruler {
            wanted: count,
            found,
        }),
    }
}

/// The walk with one learning rate and one momentum. Without momentum it is the loop of step 4, so
/// that it can be drawn before step 6 is done.
pub fn walk(settings: &Settings, lr: f64, momentum: f64) -> Vec<Point> {
    let Settings { start, steps, .. } = *settings;
    let gradient = |p| settings.surface.gradient(p);
    if momentum == 0.0 {
        descend(gradient, start, lr, steps)
    } else {
        descend_with_momentum(gradient, start, lr, momentum, steps)
    }
}

/// The only walk of a figure that has one.
pub fn single_walk(settings: &Settings) -> Vec<Point> {
    walk(settings, settings.rates[0], settings.momenta[0])
}

/// The loss at every point of a walk. (`losses` of step 5 does the same, but most pictures belong
/// to earlier steps.)
pub fn heights(surface: &Surface, walk: &[Point]) -> Vec<f64> {
    walk.iter().map(|p| surface.value(*p)).collect()
}

/// From which step on the loss stays below the threshold. (`settled_below` of step 8 answers the
/// same question, but the pictures belong to earlier steps.)
pub fn settled(losses: &[f64]) -> Option<usize> {
    let low = losses.iter().rev().take_while(|loss| **loss < THRESHOLD);
    match low.count() {
        0 => None,
        low => Some(losses.len() - low),
    }
}
