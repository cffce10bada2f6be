//! Right ways to write `saddle_gradient`, none of them the solution's.

// == sums instead of products
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x + x, -y - y]
}

// == the two taken out
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x, -y].map(|slope| slope * 2.0)
}
