//! What tells one walk from another: its colour, its dashes and the shape of its marks. Each of
//! them is enough, so that a picture can be read in grey as well.

use plotters::prelude::*;

use crate::sheet::broken::{self, DASHES};
use crate::sheet::palette::WALKS;

/// The look of a walk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Look {
    pub(crate) color: RGBColor,
    /// Which dashes: a position in [`DASHES`].
    dashes: usize,
}

impl Look {
    /// The look of the only walk, or of the first.
    pub(crate) const FIRST: Look = Look {
        color: WALKS[0],
        dashes: 0,
    };

    /// The look of the walk number `index`. The first sixteen are all different.
    pub(crate) fn of(index: usize) -> Self {
        Self {
            color: WALKS[index % WALKS.len()],
            dashes: (index + index / WALKS.len()) % DASHES.len(),
        }
    }

    /// The line of the walk.
    pub(crate) fn line(self) -> ShapeStyle {
        self.color.stroke_width(broken::width(self.dashes))
    }

    /// The corners of its mark, for a mark with a radius of one pixel; none for a disc.
    pub(crate) fn corners(self) -> &'static [(f64, f64)] {
        match self.dashes {
            0 => &[],
            1 => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
            2 => &[(0.0, -1.35), (1.2, 0.75), (-1.2, 0.75)],
            _ => &[(0.0, -1.35), (1.35, 0.0), (0.0, 1.35), (-1.35, 0.0)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_walks_look_different() {
        let looks: Vec<Look> = (0..16).map(Look::of).collect();
        assert_eq!(looks[0], Look::FIRST);
        for (k, look) in looks.iter().enumerate() {
            assert!(!looks[..k].contains(look), "walk {k} looks like another");
        }
        // Four of them can be told apart in grey.
        for (k, look) in looks[..4].iter().enumerate() {
            assert!(looks[..k].iter().all(|other| other.dashes != look.dashes));
        }
    }
}
