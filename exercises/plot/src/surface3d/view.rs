//! Where the eye is.

/// From where a surface is seen, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// The direction in the plane in which the eye is: 0 is that of `x`, 90 that of `y`.
    pub azimuth: f64,
    /// How high the eye is: 0 sees the surface from the side, 90 from above. It is held between 10
    /// and 70, where a landscape can still be told from a map.
    pub elevation: f64,
}

impl View {
    /// Along the valley of a bowl that is longer in `x` than in `y`, so that one sees both of its
    /// slopes.
    pub const ALONG_X: View = View {
        azimuth: -12.0,
        elevation: 40.0,
    };
    /// Across a corner: for a surface whose two directions are equally steep.
    pub const CORNER: View = View {
        azimuth: -55.0,
        elevation: 35.0,
    };
}

impl Default for View {
    /// [`View::ALONG_X`].
    fn default() -> Self {
        Self::ALONG_X
    }
}
