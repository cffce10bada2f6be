//! The signs on a picture. The legend draws the same ones, so that they are sure to look alike.

use plotters::prelude::*;

use crate::canvas::{Area, Drawn};
use crate::palette::{INK, PAPER, WALK, px, stroke};

/// A sign at a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Mark {
    /// Where the walk begins: a dark disc.
    Start,
    /// A step of the walk: a dot.
    Step,
    /// The lowest point: a star.
    Minimum,
    /// Where the walk has escaped: a diamond.
    Escape,
    /// The curve goes on above (`true`) or below the picture: an arrowhead.
    Beyond(RGBColor, bool),
}

impl Mark {
    /// Draws the sign around `at`, in units of the sheet.
    pub(crate) fn draw(self, sheet: &Area<'_>, at: (i32, i32)) -> Drawn {
        match self {
            Self::Start => {
                sheet.draw(&Circle::new(at, px(6.5), PAPER.filled()))?;
                sheet.draw(&Circle::new(at, px(5.0), INK.filled()))
            }
            Self::Step => sheet.draw(&Circle::new(at, px(2.3), WALK.filled())),
            Self::Minimum => outlined(sheet, at, &STAR),
            Self::Escape => outlined(sheet, at, &DIAMOND),
            Self::Beyond(color, up) => {
                let tip = if up { -1.0 } else { 1.0 };
                let corners = [(-4.5, 0.0), (0.0, 8.0 * tip), (4.5, 0.0)];
                sheet.draw(&Polygon::new(around(at, &corners), color.filled()))
            }
        }
    }
}

/// A star of five points; the numbers are those of a regular one with a radius of 9 pixels.
const STAR: [(f64, f64); 10] = [
    (0.0, -9.0),
    (2.1, -2.9),
    (8.6, -2.8),
    (3.4, 1.1),
    (5.3, 7.3),
    (0.0, 3.6),
    (-5.3, 7.3),
    (-3.4, 1.1),
    (-8.6, -2.8),
    (-2.1, -2.9),
];

const DIAMOND: [(f64, f64); 4] = [(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)];

/// A white shape with a dark rim.
fn outlined(sheet: &Area<'_>, at: (i32, i32), corners: &[(f64, f64)]) -> Drawn {
    let mut rim = around(at, corners);
    sheet.draw(&Polygon::new(rim.clone(), PAPER.filled()))?;
    rim.extend_from_within(..1);
    sheet.draw(&PathElement::new(rim, stroke(INK, 1.4)))
}

fn around(at: (i32, i32), corners: &[(f64, f64)]) -> Vec<(i32, i32)> {
    let corner = |&(x, y): &(f64, f64)| (at.0 + px(x), at.1 + px(y));
    corners.iter().map(corner).collect()
}
