//! Runs that are asked for; what nobody says is as in the standard experiment.

use crate::engine::Land;
use crate::engine::walk::{Settings, Walker};
use crate::experiment::{CURVATURES, RATES, START, STEPS};

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

impl Plan {
    /// The run as `by` is asked for it.
    pub fn by(self, by: Walker) -> Settings {
        Settings {
            by,
            land: self.land,
            start: self.start,
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
        }
    }
}

/// The runs of the table of step 8: the rates of the sweep, and the one with momentum.
pub fn table() -> Vec<Settings> {
    let mut runs: Vec<(f64, f64)> = RATES.map(|lr| (lr, 0.0)).to_vec();
    runs.push(WITH_MOMENTUM);
    runs.sort_by(|one, other| one.0.total_cmp(&other.0));
    let run = |(lr, momentum)| standard(lr, momentum).by(Walker::Table);
    runs.into_iter().map(run).collect()
}
