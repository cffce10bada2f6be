//! The slope of a surface, as arrows.

use crate::geometry::clip;
use crate::sheet::axes::{self, Panel};
use crate::sheet::canvas::Drawn;
use crate::sheet::legend::{Entry, Sign};
use crate::sheet::palette;
use crate::window::{Point, Window};

/// The slope of a surface at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrow {
    /// Where it is taken. The middle of the arrow lies there.
    pub at: Point,
    /// The gradient there, `[∂f/∂x, ∂f/∂y]`: always uphill, whichever way the arrows point.
    pub slope: Point,
}

/// Which way the arrows of a picture point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// Along the gradient.
    Uphill,
    /// Against the gradient: the way that a step of descent goes.
    #[default]
    Downhill,
}

/// How long the arrow of the steepest slope is: this part of the distance between arrows, and at
/// most so many pixels. And how long that of the gentlest is at least.
const SHARE: f64 = 0.85;
const LONGEST: f64 = 44.0;
const SHORTEST: f64 = 9.0;

/// More arrows than these would be a wall; every second one or fewer is drawn.
const MOST: usize = 900;

/// How far the two strokes of a head reach back and aside, in pixels.
const HEAD: [f64; 2] = [4.6, 2.3];

/// What the legend says of the arrows; `None` without any.
pub(crate) fn entry(arrows: &[Arrow], direction: Direction) -> Option<Entry> {
    let text = match direction {
        Direction::Uphill => "gradient: uphill, longer where steeper",
        Direction::Downhill => "−gradient: downhill, longer where steeper",
    };
    (!arrows.is_empty()).then(|| Entry::new(Sign::Arrow, text))
}

/// What is said of the arrows to those who do not see them.
pub(crate) fn sentence(arrows: &[Arrow], direction: Direction) -> Option<&'static str> {
    let sentence = match direction {
        Direction::Uphill => "Arrows show the gradient: they point uphill.",
        Direction::Downhill => "Arrows show the negative gradient: they point downhill.",
    };
    (!arrows.is_empty()).then_some(sentence)
}

/// Draws the arrows with their middle in the window. What reaches over its edge is cut off.
pub(crate) fn draw(
    panel: &Panel<'_>,
    window: Window,
    arrows: &[Arrow],
    direction: Direction,
) -> Drawn {
    let every = arrows.len().div_ceil(MOST).max(1);
    let sound = |arrow: &&Arrow| window.contains(arrow.at) && arrow.steepness().is_finite();
    let arrows: Vec<&Arrow> = arrows.iter().step_by(every).filter(sound).collect();
    let steepness = arrows.iter().map(|arrow| arrow.steepness());
    let steepest = steepness.fold(f64::MIN_POSITIVE, f64::max);

    let [width, height] = axes::size(panel);
    let apart = (width * height / arrows.len().max(1) as f64).sqrt();
    let longest = (SHARE * apart).min(LONGEST);
    // How much of the plane a pixel is, along each axis.
    let pixel = [
        (window.x[1] - window.x[0]) / width,
        (window.y[1] - window.y[0]) / height,
    ];
    for arrow in arrows {
        let length = longest * (arrow.steepness() / steepest).sqrt();
        let length = length.max(SHORTEST.min(longest));
        let path = arrow.path(direction, length, pixel);
        for part in clip::polyline(&path, window) {
            axes::line(panel, &part, palette::arrow())?;
        }
    }
    Ok(())
}

impl Arrow {
    fn steepness(&self) -> f64 {
        self.slope[0].hypot(self.slope[1])
    }

    /// The arrow in one stroke, `length` pixels long; where the surface is level, a dot.
    fn path(&self, direction: Direction, length: f64, pixel: [f64; 2]) -> Vec<Point> {
        let steepness = self.steepness();
        if steepness == 0.0 {
            return vec![self.at; 2];
        }
        let sign = match direction {
            Direction::Uphill => 1.0,
            Direction::Downhill => -1.0,
        };
        // The way on the sheet, one pixel long.
        let [x, y] = [0, 1].map(|axis| sign * self.slope[axis] / steepness / pixel[axis]);
        let one = x.hypot(y);
        let [x, y] = [x / one, y / one];
        // So many pixels along the way from the middle, and aside from it.
        let place = |along: f64, aside: f64| {
            let [dx, dy] = [along * x - aside * y, along * y + aside * x];
            [self.at[0] + dx * pixel[0], self.at[1] + dy * pixel[1]]
        };
        let tip = place(length / 2.0, 0.0);
        let barb = |side: f64| place(length / 2.0 - HEAD[0], side * HEAD[1]);
        vec![place(-length / 2.0, 0.0), tip, barb(1.0), tip, barb(-1.0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARROW: Arrow = Arrow {
        at: [1.0, 2.0],
        slope: [3.0, 4.0],
    };

    #[test]
    fn an_arrow_points_along_the_slope_or_against_it() {
        let up = ARROW.path(Direction::Uphill, 20.0, [0.1, 0.1]);
        let down = ARROW.path(Direction::Downhill, 20.0, [0.1, 0.1]);
        // Ten pixels of a tenth from the middle, along (3, 4) / 5.
        for (path, tip) in [(&up, [1.6, 2.8]), (&down, [0.4, 1.2])] {
            assert!((path[1][0] - tip[0]).abs() < 1e-12, "{path:?}");
            assert!((path[1][1] - tip[1]).abs() < 1e-12, "{path:?}");
        }
        assert_eq!(up[0], down[1]);
    }

    #[test]
    fn the_head_is_symmetrical_and_behind_the_tip() {
        let path = ARROW.path(Direction::Uphill, 20.0, [0.1, 0.1]);
        let [tip, left, right] = [path[1], path[2], path[4]];
        let from_tip = |p: Point| [p[0] - tip[0], p[1] - tip[1]];
        for barb in [from_tip(left), from_tip(right)] {
            let back = (3.0 * barb[0] + 4.0 * barb[1]) / 5.0;
            assert!((back + HEAD[0] * 0.1).abs() < 1e-12, "{barb:?}");
        }
        assert_ne!(left, right);
    }

    #[test]
    fn on_level_ground_an_arrow_is_a_dot() {
        let level = Arrow {
            slope: [0.0, -0.0],
            ..ARROW
        };
        let path = level.path(Direction::Uphill, 20.0, [0.1, 0.1]);
        assert_eq!(path, [[1.0, 2.0]; 2]);
    }
}
