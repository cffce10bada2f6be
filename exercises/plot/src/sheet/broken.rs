//! How the line of a walk is broken into dashes.
//!
//! plotters knows no dashes. So the width of a line says which ones it has, and [`crate::sheet::canvas`]
//! writes them into the file: a line as wide as a walk is solid, and each tenth of a pixel more
//! means the next ones.

use crate::sheet::units::px;

/// Lengths of dashes and gaps, in units of the drawing. The first line has none.
pub(crate) const DASHES: [&str; 4] = ["", "70 45", "1 40", "110 40 1 40"];

/// The width of a walk, in pixels.
const WIDTH: f64 = 1.6;

/// The width, in units of the drawing, that stands for [`DASHES`] at this position.
pub(crate) fn width(dashes: usize) -> u32 {
    px(WIDTH) as u32 + dashes as u32
}

/// Whether a line of this width has dashes.
pub(crate) fn is_broken(units: u32) -> bool {
    (1..DASHES.len()).any(|dashes| width(dashes) == units)
}
