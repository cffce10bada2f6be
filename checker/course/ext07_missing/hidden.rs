//! What extension 7 promises: means of what is there, holes that are filled, and flags.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use ext07_missing::{column_means, fill, flagged};

const HOLE: f64 = f64::NAN;

#[track_caller]
fn check_means<const N: usize>(rows: &[[f64; N]], expected: [f64; N]) {
    let got = column_means(rows);
    let near = got
        .iter()
        .zip(&expected)
        .all(|(a, b)| a == b || (a - b).abs() < 1e-9);
    holds!(
        near,
        "the means of {rows:?} are {expected:?}, yours gives {got:?}"
    );
}

#[test]
fn the_mean_is_that_of_what_is_there() {
    check_means(&[[1.0], [HOLE], [5.0], [9.0]], [5.0]);
    check_means(
        &[[1.0, 4.0], [HOLE, 6.0], [5.0, HOLE], [9.0, 5.0]],
        [5.0, 5.0],
    );
    check_means(&[[1.0], [2.0], [9.0]], [4.0]);
    check_means(&[[HOLE, -7.0], [3.0, HOLE]], [3.0, -7.0]);
    check_means(
        &[[f64::INFINITY, -2.0], [HOLE, -4.0]],
        [f64::INFINITY, -3.0],
    );
    check_means(
        &[[1.0, 10.0, -2.0], [HOLE, 30.0, HOLE], [2.0, HOLE, 6.0]],
        [1.5, 20.0, 2.0],
    );
}

#[test]
fn without_anything_the_mean_is_0() {
    check_means::<2>(&[], [0.0, 0.0]);
    check_means(&[[HOLE, 1.0], [HOLE, 3.0]], [0.0, 2.0]);
}

#[test]
fn holes_get_the_value_of_their_column_and_the_rest_stays() {
    let rows = [[1.0, HOLE], [HOLE, 4.0], [0.0, 2.0], [HOLE, HOLE]];
    let filled = [[1.0, 8.0], [7.0, 4.0], [0.0, 2.0], [7.0, 8.0]];
    assert_eq!(fill(&rows, [7.0, 8.0]), filled);
    assert_eq!(
        fill(&[[HOLE], [3.0], [HOLE]], [-9.0]),
        [[-9.0], [3.0], [-9.0]]
    );
    assert_eq!(fill(&[[-2.5], [HOLE]], [1.0]), [[-2.5], [1.0]]);
    assert_eq!(fill::<2>(&[], [1.0, 2.0]), Vec::<[f64; 2]>::new());
    let beyond = [f64::INFINITY];
    assert_eq!(fill(&[beyond], [7.0]), [beyond], "infinity is no hole");
}

#[test]
fn behind_the_values_each_has_its_flag() {
    let rows = [[1.0, HOLE], [HOLE, 4.0], [0.0, 2.0]];
    let wide = [
        [1.0, 0.0, 0.0, 1.0],
        [0.0, 4.0, 1.0, 0.0],
        [0.0, 2.0, 0.0, 0.0],
    ];
    assert_eq!(flagged::<2, 4>(&rows), wide);
    assert_eq!(flagged::<1, 2>(&[[3.0], [HOLE]]), [[3.0, 0.0], [0.0, 1.0]]);
    assert_eq!(flagged::<1, 2>(&[[-2.5]]), [[-2.5, 0.0]]);
    let beyond = flagged::<1, 2>(&[[f64::INFINITY]]);
    assert_eq!(beyond, [[f64::INFINITY, 0.0]], "infinity is no hole");
    let three = flagged::<3, 6>(&[[HOLE, 5.0, HOLE]]);
    assert_eq!(three, [[0.0, 5.0, 0.0, 1.0, 0.0, 1.0]]);
    holds!(flagged::<2, 4>(&[]).is_empty(), "no rows give none");
}

#[track_caller]
fn check_refused<const N: usize, const M: usize>(rows: &[[f64; N]]) {
    let made = std::panic::catch_unwind(|| flagged::<N, M>(rows));
    holds!(
        made.is_err(),
        "{M} columns are not twice {N}: that has to panic, and yours returns {made:?}"
    );
}

#[test]
fn a_width_that_is_not_twice_as_many_is_refused() {
    assert_eq!(flagged::<1, 2>(&[[3.0]]), [[3.0, 0.0]]);
    check_refused::<2, 5>(&[[1.0, 2.0]]);
    check_refused::<2, 2>(&[[1.0, 2.0]]);
    check_refused::<2, 5>(&[]);
}
