//! The sheet: what every picture is made of, whatever it shows. SVG, colours, letters, marks, axes.

pub(crate) mod axes;
pub(crate) mod broken;
pub(crate) mod canvas;
pub(crate) mod cells;
pub(crate) mod dark;
pub(crate) mod darkened;
pub(crate) mod dashes;
pub(crate) mod frame;
pub(crate) mod legend;
pub(crate) mod look;
pub(crate) mod mark;
pub(crate) mod palette;
pub(crate) mod plane;
#[cfg(feature = "png")]
pub(crate) mod png;
pub(crate) mod side_labels;
pub(crate) mod ticks;
pub(crate) mod units;
#[cfg(test)]
pub(crate) mod vision;
