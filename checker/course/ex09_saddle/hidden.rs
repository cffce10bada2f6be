//! What step 9 promises: a saddle, its exact gradient, and the step at which a walk left it.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex09_saddle::{escape_step, saddle_gradient, saddle_value};

#[track_caller]
fn check_value([x, y]: [f64; 2]) {
    let expected = x * x - y * y;
    let got = saddle_value([x, y]);
    // Between two large squares the difference may be small: rounding is as large as the squares.
    let rounding = 1e-12 * (x * x + y * y);
    holds!(
        relative_eq!(got, expected, epsilon = rounding, max_relative = 1e-9),
        "the height of the saddle is x * x - y * y:\n\
         x, y          {x}, {y}\n\
         it should be  {expected}\n\
         yours is      {got}"
    );
}

#[test]
fn the_height_of_the_saddle_is_x_squared_less_y_squared() {
    for p in [
        [3.0, 1.0],
        [1.0, 3.0],
        [-2.5, 0.5],
        [0.1, -4.0],
        [0.0, 0.0],
        [25000.0, 3.0],
        [7e-5, -2e-5],
    ] {
        check_value(p);
    }
}

#[test]
fn the_saddle_rises_along_x_and_falls_along_y() {
    check_value([2.0, 0.0]);
    check_value([0.0, 2.0]);
}

#[track_caller]
fn check_gradient([x, y]: [f64; 2]) {
    let expected = [2.0 * x, -2.0 * y];
    let got = saddle_gradient([x, y]);
    for (axis, got, expected) in [("x", got[0], expected[0]), ("y", got[1], expected[1])] {
        let problem = if relative_eq!(got, expected, epsilon = 1e-30, max_relative = 1e-3) {
            "is close, but not exact.\n\
             An estimate from two heights cannot be exact; differentiate on paper"
        } else {
            "is wrong"
        };
        holds!(
            relative_eq!(got, expected, epsilon = 1e-30, max_relative = 1e-12),
            "the slope of the saddle along {axis} {problem}:\n\
             x, y          {x:?}, {y:?}\n\
             it should be  {expected:?}\n\
             yours is      {got:?}"
        );
    }
}

#[test]
fn the_worked_number_of_the_lesson_comes_out() {
    check_value([3.0, 1.0]);
    check_gradient([3.0, 1.0]);
}

#[test]
fn the_slope_is_uphill_along_x_and_downhill_along_y() {
    for p in [[1.0, 1.0], [-2.5, 0.5], [0.25, -4.0], [-1.5, -3.0]] {
        check_gradient(p);
    }
}

#[test]
fn the_gradient_is_exact_where_one_slope_is_tiny_beside_the_other() {
    check_gradient([1e-7, 3.0]);
    check_gradient([2.5, -1e-7]);
    check_gradient([0.013, -0.021]);
    check_gradient([0.02, 123619.0]);
}

#[test]
fn at_the_saddle_point_the_gradient_is_zero() {
    check_gradient([0.0, 0.0]);
}

#[test]
fn on_the_line_y_equals_zero_nothing_pushes_off_it() {
    check_gradient([1.0, 0.0]);
    check_gradient([-3.0, 0.0]);
}

#[track_caller]
fn check_escape(trajectory: &[[f64; 2]], distance: f64, expected: Option<usize>) {
    let got = escape_step(trajectory, distance);
    holds!(
        got == expected,
        "a walk has left at the first point with |y| > distance:\n\
         trajectory    {trajectory:?}\n\
         distance      {distance:?}\n\
         it should be  {expected:?}\n\
         yours is      {got:?}"
    );
}

#[test]
fn the_first_point_beyond_the_distance_is_found() {
    let walk = [[1.0, 0.1], [0.8, 0.7], [0.6, 1.5], [0.4, 4.0]];
    check_escape(&walk, 1.0, Some(2));
    check_escape(&walk, 0.5, Some(1));
    check_escape(&[[0.0, 5.0], [0.0, 6.0]], 3.0, Some(0));
}

#[test]
fn a_walk_may_leave_to_either_side() {
    check_escape(&[[1.0, -0.1], [0.8, -1.5], [0.6, -4.0]], 1.0, Some(1));
    check_escape(&[[1.0, 0.5], [0.8, -0.9], [0.6, 1.7]], 0.8, Some(1));
}

#[test]
fn a_point_exactly_at_the_distance_has_not_left() {
    check_escape(&[[1.0, 0.5], [0.8, 1.0], [0.6, 2.0]], 1.0, Some(2));
    check_escape(&[[1.0, 0.0], [0.8, -1.0]], 1.0, None);
    check_escape(&[[1.0, 0.0], [0.8, 0.0], [0.6, -1e-15]], 0.0, Some(2));
    check_escape(&[[1.0, 0.0], [0.8, 2.0]], -1.0, Some(0));
}

#[test]
fn a_walk_that_runs_to_infinity_has_left() {
    check_escape(&[[1.0, 0.5], [0.8, f64::NEG_INFINITY]], 1.0, Some(1));
    check_escape(&[[1.0, 0.5], [0.8, f64::INFINITY]], 1.0, Some(1));
}

#[test]
fn only_the_distance_along_y_counts() {
    check_escape(&[[9.0, 0.1], [-9.0, 0.2]], 1.0, None);
}

#[test]
fn a_walk_that_never_leaves_has_no_escape_step() {
    check_escape(&[[1.0, 0.0], [0.8, 0.0], [0.64, 0.0]], 0.001, None);
    check_escape(&[], 1.0, None);
}

#[test]
fn coming_back_later_does_not_change_the_step() {
    let there_and_back = [[0.0, 0.5], [0.0, 2.0], [0.0, 0.5], [0.0, 3.0]];
    check_escape(&there_and_back, 1.0, Some(1));
}

#[test]
fn from_nearly_on_the_line_the_walk_leaves_after_the_known_number_of_steps() {
    for (lr, expected) in [(0.01, 405), (0.02, 205), (0.1, 44), (0.5, 12)] {
        for side in [1.0, -1.0] {
            let mut p = [1.0, side * 0.001];
            let mut walk = vec![p];
            for _ in 0..450 {
                let [gx, gy] = saddle_gradient(p);
                p = [p[0] - lr * gx, p[1] - lr * gy];
                walk.push(p);
            }
            let got = escape_step(&walk, 3.0);
            holds!(
                got == Some(expected),
                "a walk on your saddle from (1, {}) with lr {lr}, until |y| > 3:\n\
                 it should leave at step  {expected}\n\
                 yours leaves at          {got:?}",
                side * 0.001
            );
        }
    }
}
