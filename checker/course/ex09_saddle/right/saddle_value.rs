//! Right ways to write `saddle_value`, none of them the solution's.

// == as a product
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    (x - y) * (x + y)
}

// == with powi, the minus first
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    -y.powi(2) + x.powi(2)
}

// == with mul_add
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x.mul_add(x, -(y * y))
}
