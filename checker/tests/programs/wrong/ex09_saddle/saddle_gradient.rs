//! Wrong ways to write `saddle_gradient`, each under the name of its misconception.

// == finite-differences
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    let h = 1e-5;
    let along_x = (saddle_value([x + h, y]) - saddle_value([x - h, y])) / (2.0 * h);
    let along_y = (saddle_value([x, y + h]) - saddle_value([x, y - h])) / (2.0 * h);
    [along_x, along_y]
}

// == forgets-minus
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [2.0 * x, 2.0 * y]
}

// == negated
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * x, 2.0 * y]
}

// == forgets-two
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x, -y]
}

// == forgets-two-and-minus
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x, y]
}

// == swaps-axes
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * y, 2.0 * x]
}

// == keeps-squares
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x * x, -y * y]
}

// == minus-on-both
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * x, -2.0 * y]
}
