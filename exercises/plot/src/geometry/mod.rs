//! Geometry and numbers, before anything is drawn.

pub(crate) mod bilinear;
pub(crate) mod boxes;
pub(crate) mod clip;
pub(crate) mod contour;
pub(crate) mod log_loss;
pub(crate) mod number;
pub(crate) mod simplify;
