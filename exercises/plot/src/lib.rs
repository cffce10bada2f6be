//! Draws data as SVG pictures: a surface with a walk on it, loss curves, two walks side by side.
//!
//! This crate is given. It knows nothing of the exercises: it takes numbers, and returns the text
//! of an SVG file. Nothing is read or written here, and the same numbers always give the same
//! bytes.
//!
//! Each picture is a struct that you fill in, with a method `svg`:
//!
//! - [`Trajectory`]: contours of a surface, with walks, minima and arrows for the slope on it;
//! - [`Sweep`]: the loss against the step, one curve for each learning rate;
//! - [`SweepPanels`]: the walks of several learning rates, side by side on the same surface;
//! - [`StabilityMap`]: what becomes of every pair of learning rate and momentum;
//! - [`GradientCheck`]: the error of finite differences against their width;
//! - [`Graph`]: lines and dots over one axis, with or without logarithms;
//! - [`Momentum`]: two walks on the same surface, side by side;
//! - [`Saddle`]: contours of a saddle and a walk that slides off it;
//! - [`Surface3d`]: a surface as a landscape, with a walk on it;
//! - [`Animation`]: a walk that is walked step by step, in a file that moves;
//! - [`Strip`]: a walk in a few frames side by side, for print.
//!
//! The numbers may be wrong: a walk may leave the window, shoot off to infinity or hold NaN. What
//! lies outside is cut off at the frame, and the picture says so. Only a surface without the right
//! shape cannot be drawn: [`Grid::new`] says what is the matter with it.
//!
//! A picture is an opaque card, and says in a style sheet what it looks like to those who prefer
//! dark pages. A page with a switch of its own brings [`dark_rules`], and puts the picture into its
//! own text by [`inline`]. What there is to be seen is also said in words, in the title and the
//! description of the file. [`darkened`] makes a picture dark for good; with the feature `png`, which
//! is off, the function `png` turns one into pixels.

mod animation;
mod geometry;
mod gradient_check;
mod graph;
mod grid;
mod momentum;
mod saddle;
mod scene;
mod sheet;
mod stability_map;
mod strip;
mod surface3d;
mod sweep;
mod sweep_panels;
mod trajectory;
mod window;

pub use animation::Animation;
pub use geometry::contour::{Polyline, isolines};
pub use gradient_check::{ErrorCurve, GradientCheck, PowerLaw};
pub use graph::{Graph, GraphLine, Stroke};
pub use grid::{Grid, GridError};
pub use momentum::{Momentum, MomentumRun};
pub use saddle::{Escape, Saddle};
pub use scene::arrows::{Arrow, Direction};
pub use scene::surface::LEVELS;
pub use scene::walk::Walk;
pub use sheet::dark::{dark_rules, inline};
pub use sheet::darkened::darkened;
#[cfg(feature = "png")]
pub use sheet::png::{PngError, png};
pub use stability_map::{Outcome, Setting, StabilityMap};
pub use strip::Strip;
pub use surface3d::{Surface3d, View};
pub use sweep::{Curve, Sweep, Theory};
pub use sweep_panels::{SweepPanel, SweepPanels};
pub use trajectory::Trajectory;
pub use window::{Point, Window};
