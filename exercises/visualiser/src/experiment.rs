//! The standard experiment: one surface, one start, one number of steps for every picture.

use ex01_surface::{Bowl, Point, linspace, sample_grid};
use ex02_gradient::bowl_gradient;
use plot::{Grid, GridError, Window};

/// The surface, and its lowest point.
pub const BOWL: Bowl = Bowl::ELONGATED;
pub const MINIMUM: Point = [0.0, 0.0];

/// Where every walk on the bowl starts, and how many steps it takes.
pub const START: Point = [-2.5, 2.0];
pub const STEPS: usize = 200;

/// The loss below which a run counts as converged.
pub const THRESHOLD: f64 = 1e-3;

/// The part of the plane that is drawn: [−3, 3]².
pub const WINDOW: Window = Window::square(3.0);

/// How many heights are asked for along each side of the window.
const MARKS: usize = 201;

/// The height of the bowl at `p`.
pub fn loss(p: Point) -> f64 {
    BOWL.value(p)
}

/// The slope of the bowl at `p`.
pub fn gradient(p: Point) -> Point {
    bowl_gradient(&BOWL, p)
}

/// The heights of a surface all over the window.
///
/// # Errors
///
/// If `linspace` and `sample_grid` return rulers or a grid of the wrong shape.
pub fn grid(surface: impl Fn(Point) -> f64) -> Result<Grid, GridError> {
    let xs = linspace(WINDOW.x[0], WINDOW.x[1], MARKS);
    let ys = linspace(WINDOW.y[0], WINDOW.y[1], MARKS);
    let heights = sample_grid(surface, &xs, &ys);
    Grid::new(xs, ys, heights)
}
