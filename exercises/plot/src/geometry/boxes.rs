//! Boxes in the plane, and whether they lie on each other.

use crate::window::Point;

/// The lower left and the upper right corner of a box.
pub(crate) type Corners = [Point; 2];

/// A box around a place.
pub(crate) fn around([x, y]: Point, [width, height]: Point) -> Corners {
    let (dx, dy) = (width / 2.0, height / 2.0);
    [[x - dx, y - dy], [x + dx, y + dy]]
}

/// Whether two boxes have nothing in common.
pub(crate) fn apart([a_low, a_high]: &Corners, [b_low, b_high]: &Corners) -> bool {
    (0..2).any(|axis| a_high[axis] < b_low[axis] || b_high[axis] < a_low[axis])
}
