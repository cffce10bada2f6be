//! The surfaces that can be drawn, and the experiment that belongs to each.

use ex01_surface::{Bowl, Point};
use ex02_gradient::bowl_gradient;
use ex09_saddle::{saddle_gradient, saddle_value};

use crate::experiment;
use crate::terrain;
use crate::words;

/// A loss over the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Surface {
    /// `½ (a x² + b y²)`, the learner's own.
    Bowl(Bowl),
    /// `x² − y²`, the learner's own.
    Saddle,
    /// `x² + y² + ½ sin 3x + ½ cos 3y`, given: two minima of the same height, and a saddle between.
    Terrain,
}

impl Surface {
    /// What `--surface` may be.
    pub const NAMES: [&str; 3] = ["bowl", "saddle", "terrain"];

    /// The surface of this name; the bowl is that of the standard experiment.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "bowl" => Some(Self::Bowl(Bowl::ELONGATED)),
            "saddle" => Some(Self::Saddle),
            "terrain" => Some(Self::Terrain),
            _ => None,
        }
    }

    /// The height at `p`.
    pub fn value(&self, p: Point) -> f64 {
        match self {
            Self::Bowl(bowl) => bowl.value(p),
            Self::Saddle => saddle_value(p),
            Self::Terrain => terrain::value(p),
        }
    }

    /// The height at `p`; on the terrain, whose lowest points lie below 0, above those.
    pub fn above_the_least(&self, p: Point) -> f64 {
        let lowest = match self {
            Self::Terrain => self.minima().first().map_or(0.0, |p| self.value(*p)),
            Self::Bowl(_) | Self::Saddle => 0.0,
        };
        self.value(p) - lowest
    }

    /// The slope at `p`, along x and along y.
    pub fn gradient(&self, p: Point) -> Point {
        match self {
            Self::Bowl(bowl) => bowl_gradient(bowl, p),
            Self::Saddle => saddle_gradient(p),
            Self::Terrain => terrain::gradient(p),
        }
    }

    /// The lowest points. The saddle has none.
    pub fn minima(&self) -> Vec<Point> {
        match self {
            Self::Bowl(_) => vec![[0.0, 0.0]],
            Self::Saddle => Vec::new(),
            // Where the gradient vanishes, found to the last digit.
            Self::Terrain => [1.0, -1.0]
                .map(|side| [-0.357_818_215_088_449_5, side * 0.674_475_230_752_768_3])
                .to_vec(),
        }
    }

    /// Where a walk starts unless something else is asked for.
    pub fn start(&self) -> Point {
        match self {
            Self::Bowl(_) => experiment::START,
            Self::Saddle => experiment::SADDLE_START,
            Self::Terrain => [1.5, 1.5],
        }
    }

    /// The learning rate of a single walk unless something else is asked for.
    pub fn rate(&self) -> f64 {
        match self {
            Self::Bowl(_) => experiment::RATE,
            Self::Saddle | Self::Terrain => 0.1,
        }
    }

    /// The number of steps unless something else is asked for.
    pub fn steps(&self) -> usize {
        match self {
            Self::Bowl(_) => experiment::STEPS,
            Self::Saddle => 60,
            Self::Terrain => 50,
        }
    }

    /// The formula, as in a headline.
    pub fn formula(&self) -> String {
        let term = |factor: f64, square: &str| match factor {
            1.0 => square.to_owned(),
            _ => format!("{}{square}", words::number(factor)),
        };
        match self {
            Self::Bowl(Bowl { a, b }) => format!("½({} + {})", term(*a, "x²"), term(*b, "y²")),
            Self::Saddle => "x² − y²".to_owned(),
            Self::Terrain => "x² + y² + ½ sin 3x + ½ cos 3y".to_owned(),
        }
    }

    /// Its name, as `--surface` takes it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Bowl(_) => "bowl",
            Self::Saddle => "saddle",
            Self::Terrain => "terrain",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bowl_of_the_exercises_is_that_of_the_standard_experiment() {
        let Bowl { a, b } = Bowl::ELONGATED;
        assert_eq!([a, b], experiment::CURVATURES);
    }
}
