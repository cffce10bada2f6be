//! `saddle_value` with two mistakes at once, each under the names of both.

// == takes-half + upside-down
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    0.5 * (y * y - x * x)
}

// == forgets-squares + upside-down
pub fn saddle_value(p: Point) -> f64 {
    p[1] - p[0]
}

// == never-negative + takes-half
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    (0.5 * (x * x - y * y)).abs()
}
