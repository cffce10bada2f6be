//! Right ways to write `bowl_gradient`, none of them the solution's.

// == the half kept, the two written out
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * bowl.a * 2.0 * x, 0.5 * bowl.b * 2.0 * y]
}

// == by the product rule
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let slope = |c: f64, t: f64| 0.5 * (c * t + t * c);
    [slope(bowl.a, p[0]), slope(bowl.b, p[1])]
}

// == in place
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let mut slope = p;
    slope[0] *= bowl.a;
    slope[1] *= bowl.b;
    slope
}
