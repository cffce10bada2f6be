//! What step 2 promises: the exact gradient of a bowl, and an estimate to check any gradient with.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex01_surface::Bowl;
use ex02_gradient::{bowl_gradient, central_difference};

/// Exact up to the last rounding, in every coordinate on its own, however small it is.
#[track_caller]
fn check_gradient(bowl: Bowl, [x, y]: [f64; 2]) {
    let expected = [bowl.a * x, bowl.b * y];
    let got = bowl_gradient(&bowl, [x, y]);
    for (axis, got, expected) in [("x", got[0], expected[0]), ("y", got[1], expected[1])] {
        let problem = if relative_eq!(got, expected, epsilon = 1e-30, max_relative = 1e-3) {
            "is close, but not exact.\n\
             An estimate from two heights cannot be exact; differentiate on paper"
        } else {
            "is wrong"
        };
        holds!(
            relative_eq!(got, expected, epsilon = 1e-30, max_relative = 1e-12),
            "the slope along {axis} {problem}:\n\
             bowl          half of ({} * x * x + {} * y * y)\n\
             x, y          {x:?}, {y:?}\n\
             it should be  {expected:?}\n\
             yours is      {got:?}",
            bowl.a,
            bowl.b,
        );
    }
}

#[test]
fn the_worked_number_of_the_lesson_comes_out() {
    check_gradient(Bowl { a: 1.0, b: 20.0 }, [-2.5, 2.0]);
}

#[test]
fn the_gradient_holds_the_slope_along_x_and_then_along_y() {
    for (a, b) in [(1.0, 20.0), (3.0, 5.0), (0.25, 8.0), (7.0, 7.0)] {
        for p in [[1.0, 1.0], [-2.5, 2.0], [0.5, -3.0], [-1.5, -0.25]] {
            check_gradient(Bowl { a, b }, p);
        }
    }
}

#[test]
fn the_gradient_is_exact_where_one_slope_is_tiny_beside_the_other() {
    check_gradient(Bowl { a: 1.0, b: 20.0 }, [1e-7, 3.0]);
    check_gradient(Bowl { a: 40.0, b: 2.0 }, [2.5, -1e-7]);
}

#[test]
fn the_gradient_is_the_formula_for_every_curvature() {
    check_gradient(Bowl { a: -2.0, b: 3.0 }, [2.0, 0.5]);
    check_gradient(Bowl { a: 2.0, b: -3.0 }, [0.5, -2.0]);
    check_gradient(Bowl { a: 3e4, b: 7e4 }, [1.3, -120.0]);
    check_gradient(Bowl { a: 2.0, b: 3.0 }, [0.013, -0.021]);
}

#[test]
fn on_an_axis_the_slope_across_it_is_zero() {
    check_gradient(Bowl { a: 3.0, b: 5.0 }, [2.0, 0.0]);
    check_gradient(Bowl { a: 3.0, b: 5.0 }, [0.0, -2.0]);
}

#[test]
fn at_the_bottom_of_the_bowl_the_gradient_is_zero_and_beside_it_the_formula() {
    check_gradient(Bowl { a: 1.0, b: 20.0 }, [0.0, 0.0]);
    check_gradient(Bowl { a: 2.0, b: 3.0 }, [3e-10, -7e-10]);
}

/// The estimate must equal `expected`, up to `tolerance` of its size.
#[track_caller]
fn check_estimate<const N: usize>(
    name: &str,
    f: impl Fn([f64; N]) -> f64,
    p: [f64; N],
    h: f64,
    expected: [f64; N],
    tolerance: f64,
) {
    let got = central_difference(f, p, h);
    for i in 0..N {
        holds!(
            relative_eq!(
                got[i],
                expected[i],
                epsilon = tolerance,
                max_relative = tolerance
            ),
            "the estimate is (f a little ahead - f a little behind) / (2 * h),\n\
             and only one coordinate moves at a time:\n\
             f             {name}\n\
             p             {p:?}\n\
             h             {h:?}\n\
             coordinate    {i}\n\
             it should be  {:?}\n\
             yours is      {:?}",
            expected[i],
            got[i],
        );
    }
}

#[test]
fn the_estimate_agrees_with_derivatives_known_from_calculus() {
    let [x, y] = [0.7, -1.2];
    check_estimate("sin(x)", |[x]| x.sin(), [x], 1e-5, [x.cos()], 1e-7);
    check_estimate(
        "exp(x) * cos(y)",
        |[x, y]| x.exp() * y.cos(),
        [x, y],
        1e-5,
        [x.exp() * y.cos(), -x.exp() * y.sin()],
        1e-7,
    );
    check_estimate(
        "x * x * z + sin(y)",
        |[x, y, z]| x * x * z + y.sin(),
        [x, y, 3.0],
        1e-5,
        [2.0 * x * 3.0, y.cos(), x * x],
        1e-7,
    );
}

#[test]
fn on_a_quadratic_the_estimate_has_no_error_however_large_h_is() {
    for h in [0.125, 0.5, 2.0] {
        let bowl = |[x, y]: [f64; 2]| 0.5 * (x * x + 20.0 * y * y);
        check_estimate("the bowl", bowl, [-2.5, 2.0], h, [-2.5, 40.0], 1e-9);
        let line = |[x]: [f64; 1]| 3.0 * x * x - 5.0 * x + 1.0;
        check_estimate("3 * x * x - 5 * x + 1", line, [1.5], h, [4.0], 1e-9);
    }
}

#[test]
fn on_a_cubic_the_estimate_is_off_by_exactly_h_squared() {
    for h in [0.125, 0.5, 2.0] {
        let cubic = |[x]: [f64; 1]| x * x * x;
        check_estimate("x * x * x", cubic, [2.0], h, [12.0 + h * h], 1e-9);
    }
    let cubic = |[x]: [f64; 1]| x * x * x / 3.0;
    let h = 0.1;
    check_estimate("x * x * x / 3", cubic, [0.7], h, [0.49 + h * h / 3.0], 1e-9);
    // However close: with a thousandth for h this would be off by a hundredth.
    let steep = |[x]: [f64; 1]| 1e4 * x * x * x;
    check_estimate("10000 * x * x * x", steep, [0.1], 1e-5, [300.000001], 1e-7);
}

#[test]
fn the_estimate_has_a_slope_for_each_of_many_coordinates() {
    check_estimate(
        "v * v + w * x - y * z",
        |[v, w, x, y, z]| v * v + w * x - y * z,
        [1.0, 2.0, 3.0, 4.0, 5.0],
        0.25,
        [2.0, 3.0, 2.0, -5.0, -4.0],
        1e-9,
    );
}

#[test]
fn one_coordinate_moves_while_the_others_hold_still() {
    check_estimate("x * y", |[x, y]| x * y, [2.0, 3.0], 0.5, [3.0, 2.0], 1e-9);
    check_estimate(
        "x * y * z",
        |[x, y, z]| x * y * z,
        [2.0, 3.0, 5.0],
        0.5,
        [15.0, 10.0, 6.0],
        1e-9,
    );
}
