//! Wrong ways to write `rosenbrock_gradient`, each under the name of its misconception.

// == forgets-inner-slope | What can go wrong
// In your first slope the inner function is missing: w = y - x² depends on x with the slope -2x.
// Multiply by it.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [-2.0 * (1.0 - x) + 200.0 * w, 200.0 * w]
}

// == inner-without-minus | What can go wrong
// The inner slope is -2x, with a minus: x² is subtracted.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [-2.0 * (1.0 - x) + 400.0 * x * w, 200.0 * w]
}

// == plus-for-one-minus-x | What can go wrong
// The slope of (1 - x)² is -2 (1 - x): x is subtracted inside.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [2.0 * (1.0 - x) - 400.0 * x * w, 200.0 * w]
}

// == half-of-the-inner | What can go wrong
// Two twos come down in the first slope: one from the square, one from x². 100 · 2 · 2 = 400.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [-2.0 * (1.0 - x) - 200.0 * x * w, 200.0 * w]
}

// == forgets-the-hundred | What can go wrong
// The factor 100 is missing in your slopes.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [-2.0 * (1.0 - x) - 4.0 * x * w, 2.0 * w]
}

// == forgets-the-first-term | What can go wrong
// The slope of (1 - x)² is missing along x.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [-400.0 * x * w, 200.0 * w]
}

// == swapped | What can go wrong
// Your slopes have changed places: along x first.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [200.0 * w, -2.0 * (1.0 - x) - 400.0 * x * w]
}

// == negated | What can go wrong
// Your gradient points downhill. A gradient points uphill; it is the step that turns round.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let w = y - x * x;
    [2.0 * (1.0 - x) + 400.0 * x * w, -200.0 * w]
}

// == estimated-slope | What can go wrong
// Yours estimates the slopes from heights: they show the rounding of a difference. Derive them.
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let f = |x: f64, y: f64| rosenbrock_value([x, y]);
    let h = 1e-6;
    [
        (f(x + h, y) - f(x - h, y)) / (2.0 * h),
        (f(x, y + h) - f(x, y - h)) / (2.0 * h),
    ]
}
