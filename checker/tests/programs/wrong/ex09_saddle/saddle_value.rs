//! Wrong ways to write `saddle_value`, each under the name of its misconception.

// == bowl-instead-of-saddle
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x * x + y * y
}

// == upside-down
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    -x * x + y * y
}

// == takes-half
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    0.5 * (x * x - y * y)
}

// == half-a-bowl
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    0.5 * (x * x + y * y)
}

// == forgets-squares
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x - y
}

// == squares-the-difference
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    (x - y).powi(2)
}

// == never-negative
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    (x * x - y * y).abs()
}
