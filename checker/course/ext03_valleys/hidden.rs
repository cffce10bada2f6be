//! What extension 3 promises: the valleys of a curve, the one that a walk has found, the best of many
//! starts, and how many of them it takes.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ext02_noise::Dice;
use ext03_valleys::{best_restart, restarts_needed, scatter, valley_of, valleys};

#[track_caller]
fn near(what: &str, got: &[f64], expected: &[f64]) {
    let near = |(got, expected): (&f64, &f64)| {
        relative_eq!(got, expected, max_relative = 1e-9, epsilon = 1e-12)
    };
    holds!(
        got.len() == expected.len() && got.iter().zip(expected).all(near),
        "{what}: expected {expected:?}, yours gives {got:?}"
    );
}

/// The slope of x⁴ − 8x² + x.
fn deep_and_deeper(x: f64) -> f64 {
    4.0 * x * x * x - 16.0 * x + 1.0
}

/// The slope of x² − 4x + 5.
fn parabola(x: f64) -> f64 {
    2.0 * x - 4.0
}

const BOTH: [f64; 2] = [-2.030_546_615_353_373_8, 1.967_985_400_681_556];

#[test]
fn a_valley_is_where_the_slope_goes_from_minus_to_plus() {
    near(
        "x⁴ − 8x² + x",
        &valleys(deep_and_deeper, -3.0, 3.0, 7),
        &BOTH,
    );
    near("x² − 4x + 5", &valleys(parabola, -5.0, 4.0, 6), &[2.0]);
    let wide = valleys(parabola, -1000.0, 1003.5, 2);
    near("x² − 4x + 5, in a wide gap", &wide, &[2.0]);
    let quartic = |x: f64| 4.0 * x * x * x - 6.0 * x;
    let ends = [-1.5_f64.sqrt(), 1.5_f64.sqrt()];
    near(
        "in the first gap and the last",
        &valleys(quartic, -2.0, 2.0, 4),
        &ends,
    );
    let three = |x: f64| x * (6.0 * x.powi(4) - 20.0 * x * x + 8.0);
    let places = [-1.693_669_711_549_843, 0.0, 1.693_669_711_549_843];
    near("three", &valleys(three, -2.5, 2.5, 12), &places);
}

#[test]
fn where_there_is_none_or_too_few_marks_none_is_found() {
    near("a slope that stays", &valleys(|_| 2.0, -1.0, 1.0, 5), &[]);
    near("a hill", &valleys(|x| 1.0 - 2.0 * x, -3.0, 2.5, 7), &[]);
    near("one mark", &valleys(deep_and_deeper, -3.0, 3.0, 1), &[]);
    near("no marks", &valleys(deep_and_deeper, -3.0, 3.0, 0), &[]);
    let quartic = |x: f64| 4.0 * x * x * x - 6.0 * x;
    near("right of both", &valleys(quartic, 1.3, 3.1, 5), &[]);
    near("left of both", &valleys(quartic, -3.1, -1.3, 5), &[]);
    let coarse = valleys(deep_and_deeper, -2.9, 3.1, 3);
    near("three marks see one of the two", &coarse, &BOTH[1..]);
}

#[test]
fn a_valley_on_a_mark_is_found_once() {
    near(
        "at the third of five",
        &valleys(parabola, 0.0, 4.0, 5),
        &[2.0],
    );
    near("at the last mark", &valleys(parabola, 0.0, 2.0, 3), &[2.0]);
}

#[track_caller]
fn check_valley_of(valleys: &[f64], x: f64, within: f64, expected: Option<usize>) {
    let got = valley_of(valleys, x, within);
    assert_eq!(
        got, expected,
        "valley_of({valleys:?}, {x}, {within}) is {expected:?}, yours gives {got:?}"
    );
}

#[test]
fn a_walk_belongs_to_the_nearest_valley_within_reach() {
    check_valley_of(&[-2.0, 2.0], 1.9, 0.5, Some(1));
    check_valley_of(&[-2.0, 2.0], -2.4, 0.5, Some(0));
    check_valley_of(&[1.0, 2.0, 3.0], 2.2, 2.0, Some(1));
    check_valley_of(&[1.0, 3.0], 1.6, 1.5, Some(0));
    check_valley_of(&[5.0, 1.0, 9.0], 8.0, 4.5, Some(2));
    check_valley_of(&[3.0, -1.0], 2.5, 1.0, Some(0));
    check_valley_of(&[0.5, 4.0], -1.0, 2.0, Some(0));
    check_valley_of(&[-1.0, 1.0], 0.0, 2.0, Some(0));
    check_valley_of(&[2.0, 9.0], 5.0, 10.0, Some(0));
}

#[test]
fn a_walk_that_is_near_none_has_found_none() {
    check_valley_of(&[-0.68, 0.73], 0.2, 0.1, None);
    check_valley_of(&[-2.0, 2.0], -5.0, 1.0, None);
    check_valley_of(&[-2.0, 2.0], 2.5, 0.5, None);
    check_valley_of(&[], 1.0, 1.0, None);
    check_valley_of(&[1.0], f64::NAN, 1.0, None);
    check_valley_of(&[1.0], 1.5, -1.0, None);
    check_valley_of(&[1.0], 1.0, 0.0, None);
    check_valley_of(&[1.0], f64::INFINITY, f64::INFINITY, None);
}

#[track_caller]
fn check_best<const N: usize>(got: Option<([f64; N], f64)>, expected: Option<([f64; N], f64)>) {
    match (got, expected) {
        (Some((end, loss)), Some((right, least))) => {
            near("the end", &end, &right);
            near("its loss", &[loss], &[least]);
        }
        (got, expected) => assert_eq!(got, expected, "the best of these starts"),
    }
}

#[test]
fn the_lowest_end_is_kept_with_its_loss() {
    let square = |[x]: [f64; 1]| x * x;
    let slope = |[x]: [f64; 1]| [2.0 * x];
    let best = best_restart(square, slope, &[[3.0], [-1.0], [2.0]], 0.1, 2);
    check_best(best, Some(([-0.64], 0.4096)));
    // The lowest start is not the lowest end.
    let bowl = |[x, y]: [f64; 2]| 0.5 * (x * x + 4.0 * y * y);
    let slope = |[x, y]: [f64; 2]| [x, 4.0 * y];
    let starts = [[2.0, 1.0], [1.0, 0.0], [0.0, 1.0], [2.0, 2.0]];
    let best = best_restart(bowl, slope, &starts, 0.2, 3);
    check_best(best, Some(([0.0, 0.008], 0.000_128)));
}

#[test]
fn losses_may_be_of_any_size_and_of_two_equal_ones_the_earlier_is_kept() {
    let slope = |[x]: [f64; 1]| [2.0 * x];
    let starts = [[2.0], [-1.0], [1.5]];
    let deep = best_restart(|[x]| x * x - 9.0, slope, &starts, 0.25, 1);
    check_best(deep, Some(([-0.5], -8.75)));
    let high = best_restart(|[x]| x * x + 9.0, slope, &starts, 0.25, 1);
    check_best(high, Some(([-0.5], 9.25)));
    let alike = [[2.0], [-1.0], [1.0]];
    let best = best_restart(|[x]| x * x, slope, &alike, 0.25, 1);
    check_best(best, Some(([-0.5], 0.25)));
}

#[test]
fn only_finite_ends_count() {
    let hill = |[x]: [f64; 1]| -x * x;
    let slope = |[x]: [f64; 1]| [-2.0 * x];
    let best = best_restart(hill, slope, &[[2.0], [1.0]], -0.25, 1);
    check_best(best, Some(([1.0], -1.0)));
    let best = best_restart(hill, slope, &[[1.0], [0.0]], 1000.0, 50);
    check_best(best, Some(([0.0], 0.0)));
    check_best(best_restart(hill, slope, &[[3.0], [1.0]], 1000.0, 50), None);
    check_best(best_restart(hill, slope, &[], 0.1, 2), None);
    let high = best_restart(|[x]| x * x, |[x]| [2.0 * x], &[[1e200]], 0.1, 1);
    check_best(high, None);
    let low = best_restart(|[x]| x * x, |[x]| [2.0 * x], &[[1e200], [1.0]], 0.0, 1);
    check_best(low, Some(([1.0], 1.0)));
}

#[test]
fn without_steps_the_starts_themselves_are_compared() {
    let square = |[x]: [f64; 1]| x * x;
    let best = best_restart(square, |[x]| [2.0 * x], &[[1.0], [0.5]], 0.1, 0);
    check_best(best, Some(([0.5], 0.25)));
}

#[track_caller]
fn check_restarts(chance: f64, confidence: f64, expected: Option<usize>) {
    let got = restarts_needed(chance, confidence);
    assert_eq!(
        got, expected,
        "restarts_needed({chance}, {confidence}) is {expected:?}, yours gives {got:?}"
    );
}

#[test]
fn all_starts_miss_only_if_each_does() {
    check_restarts(0.5, 0.9, Some(4));
    check_restarts(0.5, 0.99, Some(7));
    check_restarts(0.1, 0.95, Some(29));
    check_restarts(0.3, 0.5, Some(2));
    check_restarts(0.05, 0.6, Some(18));
    check_restarts(0.25, 0.8, Some(6));
    check_restarts(0.7, 0.995, Some(5));
    check_restarts(0.4, 0.35, Some(1));
}

#[test]
fn what_is_certain_or_impossible_needs_no_counting() {
    check_restarts(1.0, 0.99, Some(1));
    check_restarts(1.0, 1.0, Some(1));
    check_restarts(0.0, 0.5, None);
    check_restarts(0.3, 1.0, None);
    check_restarts(0.3, 0.0, Some(0));
    check_restarts(0.0, 0.0, Some(0));
    check_restarts(-0.2, 0.9, None);
    check_restarts(-0.2, -0.5, Some(0));
    check_restarts(0.3, -0.5, Some(0));
    // 1 is not reached, though f64 has no room for what is missing after a while.
    check_restarts(0.7, 1.0, None);
}

#[test]
fn two_of_three_random_starts_may_lie_over_the_wrong_valley() {
    let starts = scatter(&mut Dice::new(5), -4.0, 4.0, 7);
    assert!(starts.iter().all(|[x]| (-4.0..4.0).contains(x)));
    let f = |[x]: [f64; 1]| x * x * x * x - 8.0 * x * x + x;
    let best = best_restart(f, |[x]| [deep_and_deeper(x)], &starts, 0.01, 400);
    let (end, _) = best.expect("the walks arrive");
    let found = valley_of(&valleys(deep_and_deeper, -4.0, 4.0, 9), end[0], 0.1);
    assert_eq!(
        found,
        Some(0),
        "seven starts find the deeper valley, on the left"
    );
}
