//! Lengths: a drawing is ten times as large as its picture, see [`crate::sheet::canvas`].

/// How many units of the drawing one pixel has.
pub(crate) const UNITS: u32 = 10;

/// A length in pixels, in units of the drawing.
pub(crate) fn px(pixels: f64) -> i32 {
    (pixels * f64::from(UNITS)).round() as i32
}
