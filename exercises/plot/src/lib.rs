//! Draws data as SVG pictures: a surface with a walk on it, loss curves, two walks side by side.
//!
//! This crate is given. It knows nothing of the exercises: it takes numbers, and returns the text
//! of an SVG file. Nothing is read or written here, and the same numbers always give the same
//! bytes.
//!
//! Each picture is a struct that you fill in, with a method `svg`:
//!
//! - [`Trajectory`]: contours of a bowl and a walk down to its lowest point;
//! - [`Sweep`]: the loss against the step, one curve for each learning rate;
//! - [`Momentum`]: two walks on the same surface, side by side;
//! - [`Saddle`]: contours of a saddle and a walk that slides off it.
//!
//! The numbers may be wrong: a walk may leave the window, shoot off to infinity or hold NaN. What
//! lies outside is cut off at the frame, and the picture says so. Only a surface without the right
//! shape cannot be drawn: [`Grid::new`] says what is the matter with it.

mod axes;
mod canvas;
mod clip;
mod colorbar;
mod contour;
mod grid;
mod legend;
mod log_loss;
mod mark;
mod momentum;
mod number;
mod palette;
mod saddle;
mod scale;
mod side_labels;
mod simplify;
mod surface;
mod sweep;
mod trajectory;
mod walk;

pub use contour::{Polyline, isolines};
pub use grid::{Grid, GridError};
pub use momentum::{Momentum, MomentumRun};
pub use saddle::{Escape, Saddle};
pub use sweep::{Curve, Sweep};
pub use trajectory::Trajectory;

/// A point of the plane: `[x, y]`.
pub type Point = [f64; 2];

/// The part of the plane that a picture shows, in the units of the data.
///
/// Each range goes from its smaller to its larger end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// The smallest and the largest `x`.
    pub x: [f64; 2],
    /// The smallest and the largest `y`.
    pub y: [f64; 2],
}

impl Window {
    /// The square `[-half, half]²`.
    pub const fn square(half: f64) -> Self {
        Self {
            x: [-half, half],
            y: [-half, half],
        }
    }

    /// Whether `p` lies in the window; its edge belongs to it. No point with a NaN does.
    pub fn contains(&self, p: Point) -> bool {
        (self.x[0]..=self.x[1]).contains(&p[0]) && (self.y[0]..=self.y[1]).contains(&p[1])
    }
}
