//! Right ways to write `rosenbrock_gradient`, none of them the solution's.

// == multiplied out
pub fn rosenbrock_gradient([x, y]: Point) -> Point {
    let along_x = 2.0 * x - 2.0 + 400.0 * x.powi(3) - 400.0 * x * y;
    [along_x, 200.0 * y - 200.0 * x.powi(2)]
}

// == outer slope times inner slope, by name
pub fn rosenbrock_gradient(p: Point) -> Point {
    let inner = p[1] - p[0] * p[0];
    let (outer, inner_along_x, inner_along_y) = (200.0 * inner, -2.0 * p[0], 1.0);
    let first = 2.0 * (p[0] - 1.0);
    [first + outer * inner_along_x, outer * inner_along_y]
}

// == filled in one after the other
pub fn rosenbrock_gradient(p: Point) -> Point {
    let (x, y) = (p[0], p[1]);
    let mut gradient = [0.0, 0.0];
    gradient[0] += -2.0 * (1.0 - x);
    gradient[0] += 100.0 * 2.0 * (y - x.powi(2)) * (-2.0 * x);
    gradient[1] += 100.0 * 2.0 * (y - x.powi(2));
    gradient
}
