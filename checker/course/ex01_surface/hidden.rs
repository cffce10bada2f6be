//! What step 1 promises: the height of a bowl, a ruler, and a grid of heights.

#[macro_use]
#[path = "../read_on.rs"]
mod read_on;

use approx::relative_eq;
use ex01_surface::{Bowl, linspace, sample_grid};

/// The height must be right up to rounding: the same sum may be done in another order.
#[track_caller]
fn check_height(bowl: Bowl, [x, y]: [f64; 2]) {
    let expected = 0.5 * (bowl.a * x * x + bowl.b * y * y);
    let got = bowl.value([x, y]);
    holds!(
        relative_eq!(got, expected, max_relative = 1e-9),
        "the height of a bowl is half of (a * x * x + b * y * y):\n\
         a, b          {}, {}\n\
         x, y          {x}, {y}\n\
         it should be  {expected}\n\
         yours is      {got}",
        bowl.a,
        bowl.b,
    );
}

#[test]
fn the_worked_number_of_the_lesson_comes_out() {
    let got = Bowl::ELONGATED.value([-2.5, 2.0]);
    holds!(
        relative_eq!(got, 43.125, max_relative = 1e-9),
        "with a = 1 and b = 20, the height at (-2.5, 2) is 43.125;\n\
         yours is {got}"
    );
}

#[test]
fn the_height_is_half_of_a_x_squared_plus_b_y_squared() {
    for (a, b) in [(1.0, 20.0), (3.0, 5.0), (0.25, 8.0), (7.0, 7.0)] {
        for p in [[1.0, 1.0], [-2.5, 2.0], [0.5, -3.0], [-1.5, -0.25]] {
            check_height(Bowl { a, b }, p);
        }
    }
}

#[test]
fn each_curvature_belongs_to_its_own_axis() {
    check_height(Bowl { a: 3.0, b: 50.0 }, [2.0, 0.0]);
    check_height(Bowl { a: 3.0, b: 50.0 }, [0.0, 2.0]);
}

#[test]
fn the_formula_holds_for_every_curvature_and_far_out() {
    check_height(Bowl { a: -2.0, b: 3.0 }, [2.0, 0.5]);
    check_height(Bowl { a: 2.0, b: -3.0 }, [0.5, 2.0]);
    check_height(Bowl { a: 2.0, b: 3.0 }, [-25000.0, 31000.0]);
    check_height(Bowl { a: 3e4, b: 7e4 }, [1.3, -0.7]);
    check_height(Bowl { a: 2e-6, b: 5e-6 }, [0.003, -0.004]);
    check_height(Bowl { a: 0.99, b: 18.72 }, [-0.391, -1.923]);
}

#[test]
fn the_bottom_of_every_bowl_has_height_zero() {
    check_height(Bowl::ELONGATED, [0.0, 0.0]);
    check_height(Bowl { a: 9.0, b: 0.5 }, [0.0, 0.0]);
}

/// Rulers up and down, short and long, among them ends that adding up gaps does not hit exactly.
/// For two of them, `start + (end - start)` is not quite `end`: the end has to be put in as it is.
const RULERS: [(f64, f64); 11] = [
    (-3.0, 3.0),
    (0.1, 0.7),
    (-0.3, 1.1),
    (2.0, -1.0),
    (0.0, 1e6),
    (-0.6, 1.3),
    (-0.1, 0.2),
    (0.75, 2.25),
    (-1.1, -2.3),
    (-2.7, 0.6),
    (1.7, 1.7),
];

#[track_caller]
fn check_count(xs: &[f64], start: f64, end: f64, n: usize) {
    holds!(
        xs.len() == n,
        "linspace({start}, {end}, {n}) should have as many numbers as its last argument says: {n}, and yours has {}",
        xs.len()
    );
}

#[test]
fn a_ruler_has_as_many_numbers_as_asked_for() {
    for n in [0, 1, 2, 3, 10, 101, 301] {
        check_count(&linspace(-3.0, 3.0, n), -3.0, 3.0, n);
    }
}

#[test]
fn a_ruler_of_one_number_is_the_start_alone() {
    for (start, end) in RULERS {
        let xs = linspace(start, end, 1);
        holds!(
            xs == [start],
            "linspace({start}, {end}, 1) should be [{start}]; yours is {xs:?}"
        );
    }
}

#[test]
fn a_ruler_begins_exactly_at_the_start_and_ends_exactly_at_the_end() {
    for (start, end) in RULERS {
        for n in 2..=60 {
            let xs = linspace(start, end, n);
            check_count(&xs, start, end, n);
            let (first, last) = (xs[0], xs[n - 1]);
            holds!(
                (first, last) == (start, end),
                "both ends belong to linspace({start}, {end}, {n}), exactly:\n\
                 the first should be  {start}\n\
                 yours is             {first}\n\
                 the last should be   {end}\n\
                 yours is             {last}"
            );
        }
    }
}

#[test]
fn the_numbers_on_a_ruler_are_equally_far_apart() {
    for (start, end) in RULERS {
        for n in [2, 3, 5, 10, 61, 301] {
            let xs = linspace(start, end, n);
            check_count(&xs, start, end, n);
            for (i, &got) in xs.iter().enumerate() {
                let expected = start + (end - start) * i as f64 / (n - 1) as f64;
                let rounding = 1e-9 * (end - start).abs().max(1.0);
                holds!(
                    (got - expected).abs() <= rounding,
                    "the numbers of linspace({start}, {end}, {n}) are equally far apart:\n\
                     number {i} should be  {expected}\n\
                     yours is             {got}"
                );
            }
        }
    }
}

/// The grid must have a row for each y, and in it the height above each x. `formula` is the surface
/// in words.
#[track_caller]
fn check_grid(formula: &str, surface: impl Fn([f64; 2]) -> f64, xs: &[f64], ys: &[f64]) {
    let grid = sample_grid(&surface, xs, ys);
    holds!(
        grid.len() == ys.len() && grid.iter().all(|row| row.len() == xs.len()),
        "a grid has one row for each y, with one height for each x:\n\
         the surface   {formula}\n\
         length of xs  {}\n\
         length of ys  {}\n\
         rows          {}, each of length {}\n\
         your rows     {}, of lengths {:?}",
        xs.len(),
        ys.len(),
        ys.len(),
        xs.len(),
        grid.len(),
        grid.iter().map(Vec::len).collect::<Vec<_>>(),
    );
    for (j, &y) in ys.iter().enumerate() {
        for (i, &x) in xs.iter().enumerate() {
            let (got, expected) = (grid[j][i], surface([x, y]));
            holds!(
                relative_eq!(got, expected, max_relative = 1e-9)
                    || got.is_nan() && expected.is_nan(),
                "grid[j][i] is the height at (xs[i], ys[j]):\n\
                 the surface      {formula}\n\
                 xs               {xs:?}\n\
                 ys               {ys:?}\n\
                 grid[{j}][{i}] is at   ({x}, {y})\n\
                 it should be     {expected}\n\
                 yours is         {got}"
            );
        }
    }
}

#[test]
fn a_grid_holds_the_height_above_every_crossing() {
    let surface = |[x, y]: [f64; 2]| 100.0 * x + y;
    check_grid("100 x + y", surface, &[0.0, 1.0, 2.0], &[5.0, 6.0, 7.0]);
}

#[test]
fn a_grid_that_is_not_square_has_a_row_for_each_y() {
    let surface = |[x, y]: [f64; 2]| x.sin() + y * y;
    check_grid("sin x + y²", surface, &[-2.0, -0.5, 0.5, 4.0], &[1.0, 3.0]);
    check_grid("sin x + y²", surface, &[1.0], &[-1.0, 0.0, 2.5]);
    let (xs, ys) = (linspace(-3.0, 3.0, 12), linspace(2.0, -1.0, 11));
    check_grid("sin x + y²", surface, &xs, &ys);
}

#[test]
fn a_grid_samples_any_surface_it_is_given() {
    let xs = [-1.0, 0.5];
    let ys = [0.25, 2.0, -4.0];
    check_grid("x y - y", |[x, y]| x * y - y, &xs, &ys);
    check_grid("e to the power of x", |[x, _]| x.exp(), &xs, &ys);
    check_grid("7 everywhere", |_| 7.0, &xs, &ys);
}

#[test]
fn a_grid_keeps_the_places_it_is_given_and_heights_that_are_not_finite() {
    let surface = |[x, y]: [f64; 2]| 100.0 * x + y;
    check_grid(
        "100 x + y",
        surface,
        &[2.0, 2.0, -1.0],
        &[5.0, 5.0, 1.0, 5.0],
    );
    let pole = |[x, y]: [f64; 2]| y / x - 1.0 / y;
    check_grid("y / x - 1 / y", pole, &[-1.0, 0.0, 2.0], &[1.0, 0.0, -1.0]);
}

#[test]
fn without_ys_a_grid_has_no_rows_and_without_xs_its_rows_are_empty() {
    check_grid("x + y", |[x, y]| x + y, &[1.0, 2.0], &[]);
    check_grid("x + y", |[x, y]| x + y, &[], &[1.0, 2.0]);
}
