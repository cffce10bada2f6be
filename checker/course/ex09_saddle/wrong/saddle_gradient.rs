//! Wrong ways to write `saddle_gradient`, each under the name of its misconception.

// == finite-differences | What can go wrong
// Your gradient is close everywhere and not exact: it shows the rounding of an estimate from
// heights. That is the check, not the answer. Derive the two slopes on paper: what is the
// derivative of x * x by x?
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    let h = 1e-5;
    let along_x = (saddle_value([x + h, y]) - saddle_value([x - h, y])) / (2.0 * h);
    let along_y = (saddle_value([x, y + h]) - saddle_value([x, y - h])) / (2.0 * h);
    [along_x, along_y]
}

// == forgets-minus | What can go wrong
// Your gradient is [2 * x, 2 * y], the slopes of a bowl. Along y the saddle falls to both sides:
// the slope of -(y * y) is -2 * y.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [2.0 * x, 2.0 * y]
}

// == negated | What can go wrong
// Your gradient points downhill: it is [-2 * x, 2 * y]. A gradient points uphill; it is the step
// that turns round and subtracts it.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * x, 2.0 * y]
}

// == forgets-two | What can go wrong
// Your gradient is [x, -y], half as steep as the saddle. The slope of x * x is 2 * x, and here is
// no half that cancels the 2.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x, -y]
}

// == forgets-two-and-minus | What can go wrong
// Your gradient is the point itself, [x, y]: the slopes of a bowl with curvature 1. The slope of x
// * x is 2 * x, and that of -(y * y) is -2 * y.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x, y]
}

// == swaps-axes | What can go wrong
// Your slopes have changed places: you return [-2 * y, 2 * x]. The slope along x comes first.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * y, 2.0 * x]
}

// == keeps-squares | What can go wrong
// Your slopes still hold the squares: you return [x * x, -y * y], the terms of the height.
// Differentiate each: x * x becomes 2 * x.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [x * x, -y * y]
}

// == minus-on-both | What can go wrong
// Both your slopes have a minus: [-2 * x, -2 * y]. Only the y term is subtracted: along x the
// slope is 2 * x.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [-2.0 * x, -2.0 * y]
}

// == keeps-the-other-term | What can go wrong
// Each of your slopes still holds the height of the other term: along x you keep -y * y. Hold y still,
// and that is a constant: its slope is 0.
pub fn saddle_gradient(p: Point) -> Point {
    let [x, y] = p;
    [2.0 * x - y * y, x * x - 2.0 * y]
}
