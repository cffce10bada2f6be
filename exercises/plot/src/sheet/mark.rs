//! The signs on a picture. The legend draws the same ones, so that they are sure to look alike.

use plotters::prelude::*;

use crate::sheet::canvas::{Area, Drawn};
use crate::sheet::look::Look;
use crate::sheet::palette::{INK, PAPER, stroke};
use crate::sheet::units::px;

/// A sign at a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Mark {
    /// Where a walk begins: a dark disc.
    Start,
    /// A step of a walk: a dot, or a small shape.
    Step(Look),
    /// Where a walk ends: the same shape, large and hollow.
    End(Look),
    /// The lowest point: a star.
    Minimum,
    /// Where the walk has escaped: a diamond.
    Escape,
    /// The curve goes on above (`true`) or below the picture: an arrowhead.
    Beyond(RGBColor, bool),
}

/// How large a step is, in pixels.
pub(crate) const STEP: f64 = 2.3;
/// How large the end of a walk is, and its rim, in pixels.
const END: f64 = 3.6;
const RIM: f64 = 1.7;

impl Mark {
    /// Draws the sign around `at`, in units of the sheet.
    pub(crate) fn draw(self, sheet: &Area<'_>, at: (i32, i32)) -> Drawn {
        match self {
            Self::Start => {
                sheet.draw(&Circle::new(at, px(6.5), PAPER.filled()))?;
                sheet.draw(&Circle::new(at, px(5.0), INK.filled()))
            }
            Self::Step(look) => shape(sheet, at, look, STEP, look.color),
            Self::End(look) => {
                shape(sheet, at, look, END + RIM, PAPER)?;
                shape(sheet, at, look, END + RIM / 2.0, look.color)?;
                shape(sheet, at, look, END - RIM / 2.0, PAPER)
            }
            Self::Minimum => outlined(sheet, at, &STAR),
            Self::Escape => outlined(sheet, at, &DIAMOND),
            Self::Beyond(color, up) => {
                let tip = if up { -1.0 } else { 1.0 };
                let corners = [(-4.5, 0.0), (0.0, 8.0 * tip), (4.5, 0.0)];
                let corners = around(at, &corners, 1.0);
                sheet.draw(&Polygon::new(corners, color.filled()))
            }
        }
    }
}

/// A star of five points; the numbers are those of a regular one with a radius of 11 pixels. In its
/// middle there is room for the end of a walk.
const STAR: [(f64, f64); 10] = [
    (0.0, -11.0),
    (2.7, -3.7),
    (10.5, -3.4),
    (4.4, 1.4),
    (6.5, 8.9),
    (0.0, 4.6),
    (-6.5, 8.9),
    (-4.4, 1.4),
    (-10.5, -3.4),
    (-2.7, -3.7),
];

const DIAMOND: [(f64, f64); 4] = [(0.0, -7.0), (7.0, 0.0), (0.0, 7.0), (-7.0, 0.0)];

/// The shape of a walk's marks, with this radius in pixels.
fn shape(sheet: &Area<'_>, at: (i32, i32), look: Look, radius: f64, color: RGBColor) -> Drawn {
    match look.corners() {
        [] => sheet.draw(&Circle::new(at, px(radius), color.filled())),
        corners => sheet.draw(&Polygon::new(around(at, corners, radius), color.filled())),
    }
}

/// A white shape with a dark rim.
fn outlined(sheet: &Area<'_>, at: (i32, i32), corners: &[(f64, f64)]) -> Drawn {
    let mut rim = around(at, corners, 1.0);
    sheet.draw(&Polygon::new(rim.clone(), PAPER.filled()))?;
    rim.extend_from_within(..1);
    sheet.draw(&PathElement::new(rim, stroke(INK, 1.4)))
}

fn around(at: (i32, i32), corners: &[(f64, f64)], scale: f64) -> Vec<(i32, i32)> {
    let corner = |&(x, y): &(f64, f64)| (at.0 + px(x * scale), at.1 + px(y * scale));
    corners.iter().map(corner).collect()
}
