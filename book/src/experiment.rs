//! The standard experiment: one bowl, one start, one number of steps for every number and picture that
//! does not say otherwise.

use crate::engine::Land;

/// The surface.
pub const BOWL: Land = Land::Bowl { a: 1.0, b: 20.0 };
/// Where every walk on it starts.
pub const START: [f64; 2] = [-2.5, 2.0];
/// How many steps it takes.
pub const STEPS: usize = 200;
/// The loss below which a run counts as converged.
pub const THRESHOLD: f64 = 1e-3;

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
