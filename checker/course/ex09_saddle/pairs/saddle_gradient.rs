//! `saddle_gradient` with two mistakes at once, each under the names of both.

// == forgets-minus + keeps-squares
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [2.0 * x * x, 2.0 * y * y]
}

// == negated + swaps-axes
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [2.0 * y, -2.0 * x]
}

// == forgets-two + swaps-axes
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-y, x]
}

// == forgets-two + negated
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-x, y]
}
