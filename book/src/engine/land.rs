//! The surfaces that walks can be asked for on, by their formulas.

use crate::experiment;
use checker::surface::{SADDLE, Surface};

/// The surfaces that a walk can be asked for on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Land {
    /// `½(ax² + by²)`.
    Bowl { a: f64, b: f64 },
    /// The same bowl, turned by `tilt` degrees against the clock.
    Askew { a: f64, b: f64, tilt: f64 },
    /// `x² − y²`.
    Saddle,
}

impl Land {
    /// As the probe wants it.
    pub fn surface(self) -> Surface {
        let mut surface = Surface::bowl(&self.curvatures());
        let [xx, xy, yy] = self.bends();
        surface.q = vec![vec![xx, xy], vec![xy, yy]];
        surface
    }

    /// The curvatures along its two axes, which are x and y where it is not turned.
    pub fn curvatures(self) -> [f64; 2] {
        match self {
            Land::Bowl { a, b } | Land::Askew { a, b, .. } => [a, b],
            Land::Saddle => SADDLE,
        }
    }

    /// The second derivatives: by x twice, by x and y, by y twice.
    fn bends(self) -> [f64; 3] {
        let [a, b] = self.curvatures();
        match self {
            Land::Askew { tilt, .. } => {
                let (s, c) = tilt.to_radians().sin_cos();
                [
                    a * c * c + b * s * s,
                    (a - b) * c * s,
                    a * s * s + b * c * c,
                ]
            }
            _ => [a, 0.0, b],
        }
    }

    /// The loss at `p`.
    pub fn value(self, [x, y]: [f64; 2]) -> f64 {
        match self.bends() {
            // Where a walk runs off to infinity, nothing times it would be no number.
            [xx, 0.0, yy] => 0.5 * (xx * (x * x) + yy * (y * y)),
            [xx, xy, yy] => 0.5 * (xx * (x * x) + 2.0 * xy * (x * y) + yy * (y * y)),
        }
    }

    /// The slope at `p`.
    pub fn slope(self, [x, y]: [f64; 2]) -> [f64; 2] {
        match self.bends() {
            [xx, 0.0, yy] => [xx * x, yy * y],
            [xx, xy, yy] => [xx * x + xy * y, xy * x + yy * y],
        }
    }

    /// The loss above which the guard of step 7 stops a run from `start`.
    pub fn ceiling(self, start: [f64; 2]) -> f64 {
        experiment::ceiling(self.value(start))
    }
}
