//! What extension 5 promises: a walk uphill, the mean squared error of a line with its slopes, inputs
//! that are scaled, and the line that belongs to them.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ext05_regression::{PRICES, SIZES, Scale, curvatures};
use ext05_regression::{maximise, mse, mse_gradient, standardise, unscale};

#[track_caller]
fn near(what: &str, got: &[f64], expected: &[f64]) {
    let same = got.len() == expected.len()
        && got
            .iter()
            .zip(expected)
            .all(|(a, b)| relative_eq!(a, b, max_relative = 1e-9, epsilon = 1e-9));
    holds!(same, "{what}: {expected:?} is right, yours gives {got:?}");
}

/// The slopes of the gain 100x + 50y − x² − y².
fn revenue([x, y]: [f64; 2]) -> [f64; 2] {
    [100.0 - 2.0 * x, 50.0 - 2.0 * y]
}

#[test]
fn a_gain_is_climbed() {
    let walk = maximise(revenue, [0.0, 0.0], 0.1, 3);
    let right = [0.0, 0.0, 10.0, 5.0, 18.0, 9.0, 24.4, 12.2];
    near("the walk", walk.as_flattened(), &right);
    let walk = maximise(revenue, [1.0, 2.0], 0.5, 1);
    near("the walk", walk.as_flattened(), &[1.0, 2.0, 50.0, 25.0]);
    let walk = maximise(|[x]| [6.0 - 2.0 * x], [1.0], 0.25, 2);
    near("the walk", walk.as_flattened(), &[1.0, 2.0, 2.5]);
    let walk = maximise(|[x]| [6.0 - 2.0 * x], [5.0], 0.25, 2);
    near("a walk back", walk.as_flattened(), &[5.0, 4.0, 3.5]);
    let walk = maximise(|[x]| [6.0 - 2.0 * x], [1.0], 1.5, 2);
    near("a wild walk", walk.as_flattened(), &[1.0, 7.0, -5.0]);
}

#[test]
fn a_rate_may_lead_backwards() {
    let walk = maximise(|[x]| [6.0 - 2.0 * x], [-1.0], -0.25, 2);
    near("the walk", walk.as_flattened(), &[-1.0, -3.0, -6.0]);
}

#[test]
fn no_steps_are_the_start() {
    assert_eq!(maximise(revenue, [3.0, 4.0], 0.1, 0), [[3.0, 4.0]]);
}

/// Two houses, by hand.
const XS: [f64; 2] = [1.0, 3.0];
const YS: [f64; 2] = [2.0, 3.0];

#[test]
fn the_loss_is_the_mean_of_the_squared_errors() {
    near("two houses", &[mse(&XS, &YS, [1.0, 0.5])], &[0.25]);
    near("a line that fits", &[mse(&XS, &YS, [0.5, 1.5])], &[0.0]);
    near(
        "three houses",
        &[mse(&[1.0, 2.0, 3.0], &[2.0, 3.0, 5.0], [1.0, 0.5])],
        &[0.916_666_666_666_667],
    );
    near("one house", &[mse(&[2.0], &[7.0], [3.0, -1.0])], &[4.0]);
    let below = mse(&[-1.0, -3.0], &[-4.0, -7.0], [-2.0, -3.0]);
    near("all below 0", &[below], &[54.5]);
    let mixed = mse(&[1.0, -2.0], &[1.0, 2.0], [-1.0, 0.5]);
    near("of either sign", &[mixed], &[1.25]);
    near(
        "the five houses",
        &[mse(&SIZES, &PRICES, [0.1, 50.0])],
        &[9160.0],
    );
}

#[test]
fn the_slopes_are_those_of_the_loss() {
    let slopes = |xs: &[f64], ys: &[f64], p: [f64; 2]| mse_gradient(xs, ys, p);
    near("two houses", &slopes(&XS, &YS, [1.0, 0.5]), &[1.0, 0.0]);
    let below = slopes(&[-1.0, -3.0], &[-4.0, -7.0], [-2.0, -3.0]);
    near("all below 0", &below, &[-33.0, 13.0]);
    near(
        "three houses",
        &slopes(&[1.0, 2.0, 3.0], &[2.0, 3.0, 5.0], [1.0, 0.5]),
        &[-4.0, -1.666_666_666_666_667],
    );
    near(
        "one house",
        &slopes(&[2.0], &[7.0], [3.0, -1.0]),
        &[-8.0, -4.0],
    );
    near(
        "the five houses",
        &slopes(&SIZES, &PRICES, [0.1, 50.0]),
        &[-404_000.0, -184.0],
    );
}

#[test]
fn the_slopes_are_derived() {
    let (xs, ys) = ([0.69, -0.84, -2.2], [2.67, 5.34, 1.91]);
    let got = mse_gradient(&xs, &ys, [-1.53, -1.97]);
    let right = [1.507_732_666_666_666_7, -8.156_333_333_333_333];
    let is_exact = got.iter().zip(right).all(|(a, b)| (a - b).abs() < 2e-13);
    holds!(is_exact, "{right:?} but for rounding, yours gives {got:?}");
}

#[test]
fn no_data_cost_nothing() {
    assert_eq!(mse(&[], &[], [1.0, 2.0]), 0.0);
    assert_eq!(mse_gradient(&[], &[], [1.0, 2.0]), [0.0, 0.0]);
}

#[track_caller]
fn check_scaled(xs: &[f64], expected: &[f64], mean: f64, spread: f64) {
    let (scaled, scale) = standardise(xs);
    near("the numbers", &scaled, expected);
    near(
        "mean and spread",
        &[scale.mean, scale.spread],
        &[mean, spread],
    );
}

#[test]
fn what_is_scaled_has_mean_0_and_spread_1() {
    check_scaled(&[1.0, 3.0], &[-1.0, 1.0], 2.0, 1.0);
    check_scaled(&[-9.0, -5.0], &[-1.0, 1.0], -7.0, 2.0);
    check_scaled(&[9.0, 5.0], &[1.0, -1.0], 7.0, 2.0);
    let root = 2.943_920_288_775_949;
    let scaled = [-3.0 / root, -1.0 / root, 4.0 / root];
    check_scaled(&[2.0, 4.0, 9.0], &scaled, 5.0, root);
    let years = [1_000_000.0, 1_000_002.0, 1_000_004.0];
    let root = 1.5_f64.sqrt();
    check_scaled(
        &years,
        &[-root, 0.0, root],
        1_000_002.0,
        (8.0_f64 / 3.0).sqrt(),
    );
}

#[test]
fn where_there_is_no_spread_it_is_1() {
    check_scaled(&[5.0], &[0.0], 5.0, 1.0);
    check_scaled(&[3.0, 3.0, 3.0], &[0.0, 0.0, 0.0], 3.0, 1.0);
    check_scaled(&[-3.0, -3.0], &[0.0, 0.0], -3.0, 1.0);
    check_scaled(&[], &[], 0.0, 1.0);
}

#[test]
fn a_line_over_scaled_inputs_is_one_over_the_inputs() {
    let scale = |mean: f64, spread: f64| Scale { mean, spread };
    near(
        "by hand",
        &unscale([100.0, 340.0], scale(2000.0, 500.0)),
        &[0.2, -60.0],
    );
    near(
        "by hand",
        &unscale([10.0, 3.0], scale(2.0, 4.0)),
        &[2.5, -2.0],
    );
    let below = unscale([-3.0, -2.0], scale(-4.0, 2.0));
    near("below 0", &below, &[-1.5, -8.0]);
    let mixed = unscale([-3.0, -2.0], scale(4.0, 2.0));
    near("of either sign", &mixed, &[-1.5, 4.0]);
    near(
        "by hand",
        &unscale([0.0, 3.0], scale(4.0, 2.0)),
        &[0.0, 3.0],
    );
}

#[test]
fn one_step_lands_on_the_best_line() {
    let (zs, scale) = standardise(&SIZES);
    let slopes = mse_gradient(&zs, &PRICES, [0.0, 0.0]);
    let line = unscale(slopes.map(|slope| -0.5 * slope), scale);
    near("the best line", &line, &[0.136, 70.0]);
    near("the curvatures", &curvatures(&zs), &[2.0, 2.0]);
}
