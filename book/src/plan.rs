//! Runs that are asked for; what nobody says is as in the standard experiment.

use crate::engine::Land;
use crate::experiment::{CURVATURES, START, STEPS};

/// The surface of the standard experiment.
pub const BOWL: Land = Land::Bowl {
    a: CURVATURES[0],
    b: CURVATURES[1],
};
/// Rate and momentum of the book's walk with momentum.
pub const WITH_MOMENTUM: (f64, f64) = (0.02, 0.9);

/// A run that is asked for: where, from where, how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    pub land: Land,
    pub start: [f64; 2],
    pub lr: f64,
    pub momentum: f64,
    pub steps: usize,
}

/// The standard experiment with this rate and momentum.
pub fn standard(lr: f64, momentum: f64) -> Plan {
    Plan {
        land: BOWL,
        start: START,
        lr,
        momentum,
        steps: STEPS,
    }
}
