//! Right ways to write `unscale`, none of them the solution's.

// == the slope first, then the height at 0
pub fn unscale(p: Point, scale: Scale) -> Point {
    let slope = p[0] / scale.spread;
    [slope, p[1] - slope * scale.mean]
}

// == by the scaled place of x = 0
pub fn unscale([w, b]: Point, Scale { mean, spread }: Scale) -> Point {
    let zero = (0.0 - mean) / spread;
    [w / spread, w * zero + b]
}

// == changed in place
pub fn unscale(mut p: Point, scale: Scale) -> Point {
    p[0] /= scale.spread;
    p[1] -= p[0] * scale.mean;
    p
}
