//! Wrong ways to write `bowl_gradient`, each under the name of its misconception.

// == finite-differences
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let h = 1e-6;
    let [x, y] = p;
    let along_x = (bowl.value([x + h, y]) - bowl.value([x - h, y])) / (2.0 * h);
    let along_y = (bowl.value([x, y + h]) - bowl.value([x, y - h])) / (2.0 * h);
    [along_x, along_y]
}

// == doubled
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [2.0 * bowl.a * x, 2.0 * bowl.b * y]
}

// == halved
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * bowl.a * x, 0.5 * bowl.b * y]
}

// == negated
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-bowl.a * x, -bowl.b * y]
}

// == swaps-axes
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.b * y, bowl.a * x]
}

// == crosses-curvatures
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.b * x, bowl.a * y]
}

// == one-curvature-for-both
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    p.map(|c| bowl.a * c)
}

// == ignores-curvatures
pub fn bowl_gradient(_bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * 2.0 * x, 0.5 * 2.0 * y]
}

// == curvatures-alone
pub fn bowl_gradient(bowl: &Bowl, _p: Point) -> Point {
    [bowl.a, bowl.b]
}

// == keeps-squares
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.a * x * x, bowl.b * y * y]
}

// == returns-terms-of-the-height
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [0.5 * bowl.a * x * x, 0.5 * bowl.b * y * y]
}

// == sums-both-slopes
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let slope = bowl.a * p[0] + bowl.b * p[1];
    [slope, slope]
}

// == size-of-slope-only
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [bowl.a * x.abs(), bowl.b * y.abs()]
}

// == normalised
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let slope = [bowl.a * p[0], bowl.b * p[1]];
    let length = (slope[0] * slope[0] + slope[1] * slope[1]).sqrt();
    [slope[0] / length, slope[1] / length]
}

// == (unnamed) downhill, and the half forgotten
pub fn bowl_gradient(bowl: &Bowl, p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * bowl.a * x, -2.0 * bowl.b * y]
}
