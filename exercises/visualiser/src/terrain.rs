//! The terrain: `x² + y² + ½ sin 3x + ½ cos 3y`, given.

/// Its height at `[x, y]`.
pub fn value([x, y]: [f64; 2]) -> f64 {
    x * x + y * y + 0.5 * (3.0 * x).sin() + 0.5 * (3.0 * y).cos()
}

/// Its slope at `[x, y]`, along x and along y.
pub fn gradient([x, y]: [f64; 2]) -> [f64; 2] {
    [
        2.0 * x + 1.5 * (3.0 * x).cos(),
        2.0 * y - 1.5 * (3.0 * y).sin(),
    ]
}
