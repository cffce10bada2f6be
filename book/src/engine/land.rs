//! The surfaces that walks can be asked for on, by their formulas.

use checker::surface::Surface;

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
        match self {
            Land::Bowl { a, b } => Surface::bowl(&[a, b]),
            Land::Saddle => Surface::bowl(&[2.0, -2.0]),
        }
    }

    /// The loss at `p`.
    pub fn value(self, [x, y]: [f64; 2]) -> f64 {
        match self {
            Land::Bowl { a, b } => 0.5 * (a * (x * x) + b * (y * y)),
            Land::Saddle => x * x - y * y,
        }
    }

    /// The slope at `p`.
    pub fn slope(self, [x, y]: [f64; 2]) -> [f64; 2] {
        match self {
            Land::Bowl { a, b } => [a * x, b * y],
            Land::Saddle => [2.0 * x, -2.0 * y],
        }
    }
}

/// How far above the loss at the start the guard of step 7 lets a run climb.
pub fn default_ceiling(start: f64) -> f64 {
    1e6 * start.max(1.0)
}
