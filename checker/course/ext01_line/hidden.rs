//! What extension 1 promises: a curve and its slope, the factor and the manner of a walk on a line, and
//! the rate at which descent breaks.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ext01_line::Manner::{self, Approaches, Bounces, Diverges, Rests, ZigZags};
use ext01_line::{critical_rate, factor, manner, polynomial_slope, polynomial_value};

/// x⁴ − 3x² + 2.
const QUARTIC: [f64; 5] = [2.0, 0.0, -3.0, 0.0, 1.0];
/// x² − 4x + 5, with its minimum at 2.
const PARABOLA: [f64; 3] = [5.0, -4.0, 1.0];

#[track_caller]
fn near(what: &str, got: f64, expected: f64) {
    holds!(
        relative_eq!(got, expected, max_relative = 1e-12, epsilon = 1e-13),
        "{what} is {expected}, yours gives {got}"
    );
}

#[track_caller]
fn check_factor(walk: &[f64], expected: Option<f64>) {
    let got = factor(walk.as_chunks().0);
    let same = match (got, expected) {
        (Some(got), Some(expected)) => relative_eq!(got, expected, max_relative = 1e-9),
        (got, expected) => got == expected,
    };
    holds!(
        same,
        "the factor of {walk:?} is {expected:?}, yours gives {got:?}"
    );
}

#[track_caller]
fn check_manner(walk: &[f64], expected: Option<Manner>) {
    let got = manner(walk.as_chunks().0);
    assert_eq!(got, expected, "the manner of {walk:?} is {expected:?}");
}

/// A walk whose moves are each `factor` times the one before.
fn walk(factor: f64, moves: usize) -> Vec<f64> {
    let (mut x, mut step) = (1.0, 4.0);
    let mut walk = vec![x];
    for _ in 0..moves {
        x += step;
        step *= factor;
        walk.push(x);
    }
    walk
}

#[test]
fn the_value_is_the_sum_of_coefficients_times_powers() {
    near("x² − 4x + 5 at 3", polynomial_value(&PARABOLA, 3.0), 2.0);
    near(
        "x⁴ − 3x² + 2 at −2.5",
        polynomial_value(&QUARTIC, -2.5),
        22.3125,
    );
    near(
        "1 + 2x + 3x² + 4x³ at 2",
        polynomial_value(&[1.0, 2.0, 3.0, 4.0], 2.0),
        49.0,
    );
    near(
        "3x³ at −1",
        polynomial_value(&[0.0, 0.0, 0.0, 3.0], -1.0),
        -3.0,
    );
}

#[test]
fn a_constant_has_its_height_everywhere_and_nothing_has_none() {
    near("7 at 2", polynomial_value(&[7.0], 2.0), 7.0);
    near("no coefficients at 2", polynomial_value(&[], 2.0), 0.0);
    near("1.5 − 2x at 0", polynomial_value(&[1.5, -2.0], 0.0), 1.5);
}

#[test]
fn the_slope_is_derived_term_by_term() {
    near(
        "the slope of x² − 4x + 5 at 3",
        polynomial_slope(&PARABOLA, 3.0),
        2.0,
    );
    near(
        "the slope of x⁴ − 3x² + 2 at −2.5",
        polynomial_slope(&QUARTIC, -2.5),
        -47.5,
    );
    near(
        "the slope of 2 + 3x at −1.5",
        polynomial_slope(&[2.0, 3.0], -1.5),
        3.0,
    );
    near(
        "the slope of x³ at −1.5",
        polynomial_slope(&[0.0, 0.0, 0.0, 1.0], -1.5),
        6.75,
    );
}

#[test]
fn what_is_flat_has_slope_0() {
    near("the slope of 7", polynomial_slope(&[7.0], 2.0), 0.0);
    near(
        "the slope of no coefficients",
        polynomial_slope(&[], 2.0),
        0.0,
    );
    near(
        "the slope of 1.5 − 2x at 0",
        polynomial_slope(&[1.5, -2.0], 0.0),
        -2.0,
    );
}

#[test]
fn the_factor_is_the_last_move_by_the_move_before() {
    check_factor(&[0.0, 4.0, 2.0], Some(-0.5));
    check_factor(&[1.0, 3.0, 2.0, 2.5], Some(-0.5));
    check_factor(&[8.0, 4.0, 6.0, 5.75], Some(-0.125));
    check_factor(&walk(0.8, 5), Some(0.8));
    check_factor(&[3.0, 2.0, 2.0], Some(0.0));
    check_factor(&[-3.0, -2.0, -4.0], Some(-2.0));
    check_factor(&[-3.0, -2.0, 1.0], Some(3.0));
}

#[test]
fn without_two_moves_or_after_none_there_is_no_factor() {
    check_factor(&[], None);
    check_factor(&[4.0], None);
    check_factor(&[4.0, 2.0], None);
    check_factor(&[1.0, 1.0, 2.0], None);
    check_factor(&[3.0, 3.0, 3.0], None);
    check_factor(&[0.0, 1e200, f64::INFINITY, f64::INFINITY], None);
    check_factor(&[0.0, 1.0, f64::INFINITY], None);
    check_factor(&[1.0, 3.0, f64::NAN], None);
}

#[test]
fn each_manner_has_its_factors() {
    check_manner(&walk(0.5, 4), Some(Approaches));
    check_manner(&walk(0.97, 6), Some(Approaches));
    check_manner(&walk(-0.5, 4), Some(ZigZags));
    check_manner(&walk(-0.97, 6), Some(ZigZags));
    check_manner(&walk(-1.0, 5), Some(Bounces));
    check_manner(&walk(-1.03, 6), Some(Diverges));
    // The widths at the edges.
    check_manner(&walk(-1.0 + 5e-10, 3), Some(Bounces));
    check_manner(&walk(-1.0 - 5e-10, 3), Some(Bounces));
    check_manner(&walk(-1.0 + 4e-9, 3), Some(ZigZags));
    check_manner(&walk(1.0 - 5e-10, 3), Some(Diverges));
    check_manner(&walk(1.0 - 4e-9, 3), Some(Approaches));
    check_manner(&walk(1.03, 6), Some(Diverges));
    check_manner(&[3.0, 2.0, 1.0, 0.0], Some(Diverges));
    check_manner(&[2.0, 2.004, 2.006, 2.007], Some(Approaches));
    check_manner(&[-1.0, -3.0, -3.5, -3.4], Some(ZigZags));
    check_manner(&[1.0, 1.0, 2.0], Some(Diverges));
    check_manner(&[4.0, 0.0, -2.0], Some(Approaches));
}

#[test]
fn a_walk_rests_when_its_last_move_is_no_longer_than_rounding() {
    check_manner(&[1.0, 2.0, 2.0], Some(Rests));
    check_manner(&[-1.0, 0.0, 0.25 - 8e-13, 0.25], Some(Rests));
    check_manner(&[0.0, -900.0, -1000.0 + 6e-10, -1000.0], Some(Rests));
    check_manner(
        &[0.25 - 7e-12, 0.25 - 4e-12, 0.25 - 2e-12],
        Some(Approaches),
    );
    check_manner(&[1.0, 0.0, 1e-12], Some(Rests));
    check_manner(&[0.5 - 4.5e-12, 0.5 - 1.5e-12, 0.5], Some(Approaches));
    // So far out the width is more than 1.
    check_manner(&[4e12 - 20.0, 4e12 - 2.0, 4e12], Some(Rests));
    check_manner(&[4e12 - 20.0, 4e12 - 8.0, 4e12], Some(Approaches));
}

#[test]
fn a_place_that_is_not_finite_diverges_and_fewer_than_three_have_no_manner() {
    check_manner(&[0.0, f64::INFINITY, 4.0, 2.0, 1.0], Some(Diverges));
    check_manner(&[0.0, f64::NEG_INFINITY, 4.0, 2.0, 1.0], Some(Diverges));
    check_manner(&[f64::INFINITY, 2.0, 2.0], Some(Diverges));
    check_manner(&[0.0, 1e200, f64::INFINITY, f64::INFINITY], Some(Diverges));
    check_manner(&[1.0, 3.0, f64::NAN], Some(Diverges));
    check_manner(&[1.0, 2.0], None);
    check_manner(&[1.0, f64::INFINITY], None);
    check_manner(&[5.0], None);
    check_manner(&[], None);
}

fn on_x_squared(low: f64, high: f64, rounds: usize) -> Option<f64> {
    in_steps(20, low, high, rounds)
}

fn in_steps(steps: usize, low: f64, high: f64, rounds: usize) -> Option<f64> {
    let f = |[x]: [f64; 1]| x * x;
    critical_rate(f, |[x]| [2.0 * x], [2.0], low, high, steps, rounds)
}

/// On −x²/2, where a rate below 0 climbs, until it is so long that it leaps over the hill.
fn on_a_hill(low: f64, high: f64) -> Option<f64> {
    let f = |[x]: [f64; 1]| -0.5 * x * x;
    critical_rate(f, |[x]| [-x], [1.0], low, high, 4, 3)
}

#[test]
fn the_interval_is_halved_and_its_lower_end_returned() {
    // On x² every rate up to 1 holds: it bounces there, which is no divergence.
    assert_eq!(on_x_squared(0.25, 1.5, 1), Some(0.875));
    assert_eq!(on_x_squared(0.25, 1.5, 2), Some(0.875));
    assert_eq!(on_x_squared(0.25, 1.5, 4), Some(0.953125));
    assert_eq!(on_x_squared(0.5, 1.5, 1), Some(1.0));
    assert_eq!(on_x_squared(0.25, 1.5, 0), Some(0.25));
    assert_eq!(in_steps(1, 0.25, 1.5, 1), Some(0.875));
    // The rates may be above 1, or below 0.
    let flat = |[x]: [f64; 1]| 0.125 * x * x;
    let rate = critical_rate(flat, |[x]| [0.25 * x], [2.0], 2.0, 20.0, 30, 3);
    assert_eq!(rate, Some(6.5));
    assert_eq!(on_a_hill(-3.0, -0.5), Some(-2.0625));
}

#[test]
fn without_an_edge_between_the_ends_there_is_none() {
    assert_eq!(on_x_squared(0.25, 0.75, 4), None);
    assert_eq!(on_x_squared(1.25, 1.75, 4), None);
    assert_eq!(on_x_squared(1.5, 0.25, 4), None);
    assert_eq!(on_a_hill(-0.5, -0.25), None);
    assert_eq!(in_steps(0, 0.25, 1.5, 4), None);
}

#[test]
fn a_rate_that_has_not_arrived_yet_holds() {
    let f = |[x]: [f64; 1]| x * x;
    let rate = critical_rate(f, |[x]| [2.0 * x], [100.0], 0.125, 1.75, 3, 4);
    assert_eq!(rate, Some(0.9375));
}

#[test]
fn the_steepest_direction_decides_and_far_out_the_edge_is_lower() {
    let bowl = |[x, y]: [f64; 2]| 0.5 * (x * x + 20.0 * y * y);
    let slope = |[x, y]: [f64; 2]| [x, 20.0 * y];
    let rate = critical_rate(bowl, slope, [-2.5, 2.0], 0.0, 1.0, 50, 10);
    assert_eq!(rate, Some(0.099_609_375));
    let quartic = |[x]: [f64; 1]| polynomial_value(&QUARTIC, x);
    let slope = |[x]: [f64; 1]| [polynomial_slope(&QUARTIC, x)];
    let rate = critical_rate(quartic, slope, [-2.5], 0.01, 0.5, 40, 16);
    let rate = rate.expect("0.01 holds and 0.5 breaks");
    holds!(
        rate < 2.0 / 19.0 + 1e-5 && rate > 2.0 / 19.0 - 1e-5,
        "from -2.5 the edge is 2/19 = 0.10526, yours gives {rate}"
    );
}
