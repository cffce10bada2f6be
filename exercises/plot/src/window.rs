//! The plane, and the part of it that a picture shows.

/// A point of the plane: `[x, y]`.
pub type Point = [f64; 2];

/// The part of the plane that a picture shows, in the units of the data.
///
/// Each range goes from its smaller to its larger end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// The smallest and the largest `x`.
    pub x: [f64; 2],
    /// The smallest and the largest `y`.
    pub y: [f64; 2],
}

impl Window {
    /// The square `[-half, half]²`.
    pub const fn square(half: f64) -> Self {
        Self {
            x: [-half, half],
            y: [-half, half],
        }
    }

    /// Whether `p` lies in the window; its edge belongs to it. No point with a NaN does.
    pub fn contains(&self, p: Point) -> bool {
        (self.x[0]..=self.x[1]).contains(&p[0]) && (self.y[0]..=self.y[1]).contains(&p[1])
    }
}
