//! `bowl_gradient` with two mistakes at once, each under the names of both.

// == doubled + negated
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * bowl.a * x, -2.0 * bowl.b * y]
}

// == crosses-curvatures + doubled
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [2.0 * bowl.b * x, 2.0 * bowl.a * y]
}

// == doubled + swaps-axes
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [2.0 * bowl.b * y, 2.0 * bowl.a * x]
}

// == negated + swaps-axes
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-bowl.b * y, -bowl.a * x]
}

// == halved + negated
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-0.5 * bowl.a * x, -0.5 * bowl.b * y]
}

// == doubled + one-curvature-for-both
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [2.0 * bowl.a * x, 2.0 * bowl.a * y]
}

// == crosses-curvatures + negated
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    [-bowl.b * p[0], -bowl.a * p[1]]
}

// == doubled + keeps-squares
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [2.0 * bowl.a * x * x, 2.0 * bowl.b * y * y]
}

// == crosses-curvatures + keeps-squares
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.b * x * x, bowl.a * y * y]
}

// == ignores-curvatures + negated
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-x, -y]
}
