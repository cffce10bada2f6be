//! Dashed lines: one look for a height on an axis, another for what theory gives.

use plotters::element::DashedPathElement;
use plotters::prelude::*;

use crate::sheet::palette::{INK, stroke};
use crate::sheet::units::px;
use crate::window::Window;

/// How broad a line of theory is, in pixels.
const BROAD: f64 = 5.0;
/// How much of its colour it has.
pub(crate) const THEORY: f64 = 0.7;

/// What a dashed line says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Dashes {
    /// A height of the axis, such as a threshold: thin, in ink.
    Level,
    /// What theory gives for a curve of this colour: broad and paler, because it may lie under the
    /// curve and has to be seen on both sides of it.
    Theory(RGBColor),
}

impl Dashes {
    /// The line between two points of any kind of coordinates.
    pub(crate) fn line<C: Clone>(
        self,
        ends: [C; 2],
    ) -> DashedPathElement<std::array::IntoIter<C, 2>, i32> {
        let (dash, gap, style) = match self {
            Self::Level => (6.0, 4.0, stroke(INK, 1.2)),
            Self::Theory(color) => (5.0, 9.0, color.mix(THEORY).stroke_width(px(BROAD) as u32)),
        };
        DashedPathElement::new(ends, px(dash), px(gap), style)
    }

    /// The part of a window where broad dashes stay inside the frame, which is `size` pixels large.
    pub(crate) fn room(window: Window, size: [f64; 2]) -> Window {
        let inner = |[from, to]: [f64; 2], pixels: f64| {
            let edge = (to - from) * BROAD / 2.0 / pixels;
            [from + edge, to - edge]
        };
        Window {
            x: inner(window.x, size[0]),
            y: inner(window.y, size[1]),
        }
    }
}
