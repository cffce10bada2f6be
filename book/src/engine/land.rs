//! The surfaces that walks can be asked for on, by their formulas.

use crate::experiment;
use checker::surface::{SADDLE, Surface};

/// The surfaces that a walk can be asked for on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Land {
    /// `½(ax² + by²)`.
    Bowl { a: f64, b: f64 },
    /// `x² − y²`.
    Saddle,
}

impl Land {
    /// As the probe wants it.
    pub fn surface(self) -> Surface {
        Surface::bowl(&self.curvatures())
    }

    /// The curvatures along x and y.
    pub fn curvatures(self) -> [f64; 2] {
        match self {
            Land::Bowl { a, b } => [a, b],
            Land::Saddle => SADDLE,
        }
    }

    /// The loss at `p`.
    pub fn value(self, [x, y]: [f64; 2]) -> f64 {
        let [a, b] = self.curvatures();
        0.5 * (a * (x * x) + b * (y * y))
    }

    /// The slope at `p`.
    pub fn slope(self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [a, b] = self.curvatures();
        [a * x, b * y]
    }

    /// The loss above which the guard of step 7 stops a run from `start`.
    pub fn ceiling(self, start: [f64; 2]) -> f64 {
        experiment::ceiling(self.value(start))
    }
}
