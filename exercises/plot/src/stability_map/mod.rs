//! The picture of what every pair of learning rate and momentum does.

mod drawing;
mod key;
mod map;
mod outcome;
mod step_scale;

pub use map::{Setting, StabilityMap};
pub use outcome::Outcome;
