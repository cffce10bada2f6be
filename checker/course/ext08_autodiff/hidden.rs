//! What extension 8 promises: numbers that carry their slope, and a gradient without algebra.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use ext08_autodiff::{Dual, gradient_by_dual};
use std::cell::RefCell;

fn dual(value: f64, slope: f64) -> Dual {
    Dual { value, slope }
}

#[track_caller]
fn check(what: &str, got: Dual, value: f64, slope: f64) {
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-12 * b.abs().max(1.0);
    holds!(
        near(got.value, value) && near(got.slope, slope),
        "{what} is {value} with slope {slope}, yours gives {got:?}"
    );
}

#[test]
fn a_product_lets_both_factors_grow() {
    let x = dual(3.0, 1.0);
    check("x · x at 3", x * x, 9.0, 6.0);
    check("5 x at 2", dual(2.0, 1.0) * dual(5.0, 0.0), 10.0, 5.0);
    check("a product", dual(-1.5, 2.0) * dual(4.0, -3.0), -6.0, 12.5);
    check("another", dual(1.5, 2.0) * dual(-4.0, -3.0), -6.0, -12.5);
    check("another", dual(1.5, -2.0) * dual(4.0, 3.0), 6.0, -3.5);
    let x = dual(2.0, 1.0);
    check("x · x · x at 2", x * x * x, 8.0, 12.0);
}

#[test]
fn a_quotient_shrinks_as_its_denominator_grows() {
    check("1 / x at 4", dual(1.0, 0.0) / dual(4.0, 1.0), 0.25, -0.0625);
    check(
        "x / (x − 1) at 3",
        dual(3.0, 1.0) / dual(2.0, 1.0),
        1.5,
        -0.25,
    );
    let quotient = dual(-1.5, 2.0) / dual(4.0, -3.0);
    check("a quotient", quotient, -0.375, 0.218_75);
    let quotient = dual(1.5, 2.0) / dual(-4.0, -3.0);
    check("another", quotient, -0.375, -0.218_75);
    let quotient = dual(1.5, -2.0) / dual(4.0, 3.0);
    check("another", quotient, 0.375, -0.781_25);
    check("x / 2 at 0", dual(0.0, 1.0) / dual(2.0, 0.0), 0.0, 0.5);
}

#[test]
fn a_division_by_0_gives_what_it_gives_with_plain_numbers() {
    let quotient = dual(1.0, 1.0) / dual(0.0, 2.0);
    assert_eq!(quotient.value, f64::INFINITY);
    holds!(!quotient.slope.is_finite(), "its slope is no finite number");
}

#[test]
fn the_sine_knows_what_is_inside() {
    check("sin x at 0", dual(0.0, 1.0).sin(), 0.0, 1.0);
    let (sine, cosine) = 2.0_f64.sin_cos();
    check(
        "sin 3t where 3t is 2",
        dual(2.0, 3.0).sin(),
        sine,
        3.0 * cosine,
    );
    check("the sine of a constant", dual(2.0, 0.0).sin(), sine, 0.0);
    let (sine, cosine) = (-2.0_f64).sin_cos();
    check("sin −t at 2", dual(-2.0, -1.0).sin(), sine, -cosine);
    let (sine, cosine) = 0.5_f64.sin_cos();
    let got = dual(0.5, 4.0).sin();
    check("sin 4t where 4t is ½", got, sine, 4.0 * cosine);
}

#[test]
fn a_gradient_comes_out_exact() {
    let bowl = |[x, y]: [Dual; 2]| {
        let squares = dual(x.value * x.value, 2.0 * x.value * x.slope);
        let steep = dual(20.0 * y.value * y.value, 40.0 * y.value * y.slope);
        dual(
            0.5 * (squares.value + steep.value),
            0.5 * (squares.slope + steep.slope),
        )
    };
    assert_eq!(gradient_by_dual(bowl, [-2.5, 2.0]), [-2.5, 40.0]);
    let plane = |[x, y, z]: [Dual; 3]| dual(x.value, x.slope + 2.0 * y.slope - 3.0 * z.slope);
    assert_eq!(gradient_by_dual(plane, [7.0, 8.0, 9.0]), [1.0, 2.0, -3.0]);
}

#[test]
fn the_function_is_called_once_for_each_coordinate_where_one_stands() {
    let calls = RefCell::new(Vec::new());
    let f = |[x, y]: [Dual; 2]| {
        calls.borrow_mut().push([x, y]);
        dual(1.0, x.slope + y.slope)
    };
    let _ = gradient_by_dual(f, [3.0, 5.0]);
    let expected = [
        [dual(3.0, 1.0), dual(5.0, 0.0)],
        [dual(3.0, 0.0), dual(5.0, 1.0)],
    ];
    assert_eq!(*calls.borrow(), expected);
}

#[test]
fn the_rules_hold_for_a_whole_program() {
    // x² + y² + ½ sin 3x + ½ cos 3y, whose slopes are 2x + 1.5 cos 3x and 2y − 1.5 sin 3y.
    let number = |value: f64| dual(value, 0.0);
    let terrain = |[x, y]: [Dual; 2]| {
        let waves = (number(3.0) * x).sin() / number(2.0) + (number(3.0) * y).cos() / number(2.0);
        x * x + y * y + waves
    };
    let [along_x, along_y] = gradient_by_dual(terrain, [1.5, 1.5]);
    let right = [3.0 + 1.5 * 4.5_f64.cos(), 3.0 - 1.5 * 4.5_f64.sin()];
    let near = (along_x - right[0]).abs() < 1e-12 && (along_y - right[1]).abs() < 1e-12;
    holds!(
        near,
        "{right:?} is right, yours gives {:?}",
        [along_x, along_y]
    );
}
