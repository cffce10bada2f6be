//! Wrong ways to write `saddle_value`, each under the name of its misconception.

// == bowl-instead-of-saddle | What can go wrong
// Your surface is x * x + y * y: a bowl, which rises to every side. A saddle falls along y:
// subtract y * y.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x * x + y * y
}

// == upside-down | What can go wrong
// Your saddle is y * y - x * x, upside down. It rises along x and falls along y: x * x - y * y.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    -x * x + y * y
}

// == takes-half | What can go wrong
// Your saddle has a half in front, as the bowl has. This one has none: x * x - y * y.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    0.5 * (x * x - y * y)
}

// == half-a-bowl | What can go wrong
// Your surface is half of (x * x + y * y), the bowl of ex01 with both curvatures 1. The saddle is
// x * x - y * y.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    0.5 * (x * x + y * y)
}

// == forgets-squares | What can go wrong
// Your surface is x - y, a tilted plane. Square each coordinate, then subtract.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x - y
}

// == squares-the-difference | What can go wrong
// You square the difference: (x - y) squared. Take the difference of the squares: x * x - y * y.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    (x - y).powi(2)
}

// == never-negative | What can go wrong
// Your height is never negative: it is the absolute value of x * x - y * y. Along y the saddle
// falls below zero: leave the sign.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    (x * x - y * y).abs()
}

// == squares-the-first-only | What can go wrong
// Your surface is x * x - y: only the first coordinate is squared. Square both.
pub fn saddle_value(p: Point) -> f64 {
    let [x, y] = p;
    x * x - y
}
