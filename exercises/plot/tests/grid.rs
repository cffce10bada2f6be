//! A grid of the wrong shape is refused, with a reason.

use plot::Grid;

#[test]
fn the_reason_names_the_place() {
    let marks = vec![0.0, 1.0, 2.0];
    let rows = |rows: usize, columns: usize| vec![vec![0.0; columns]; rows];
    let mut ragged = rows(3, 3);
    ragged[1].pop();
    for (xs, ys, values, reason) in [
        (
            vec![],
            marks.clone(),
            rows(3, 0),
            "xs has 0 numbers, and a picture needs at least 2",
        ),
        (
            marks.clone(),
            vec![1.0],
            rows(1, 3),
            "ys has 1 numbers, and a picture needs at least 2",
        ),
        (
            vec![0.0, 1.0, 1.0],
            marks.clone(),
            rows(3, 3),
            "xs must be finite and go up, but xs[2] is 1",
        ),
        (
            marks.clone(),
            vec![0.0, f64::NAN, 1.0],
            rows(3, 3),
            "ys must be finite and go up, but ys[1] is NaN",
        ),
        (
            marks.clone(),
            marks.clone(),
            rows(2, 3),
            "the grid has 2 rows, but there are 3 ys: one row for each y",
        ),
        (
            marks.clone(),
            marks.clone(),
            ragged,
            "row 1 of the grid has 2 heights, but there are 3 xs: one height for each x",
        ),
    ] {
        assert_eq!(Grid::new(xs, ys, values).unwrap_err().to_string(), reason);
    }
}

#[test]
fn the_range_is_that_of_the_finite_heights() {
    let marks = vec![0.0, 1.0];
    let range = |a, b| {
        Grid::new(marks.clone(), marks.clone(), vec![a, b])
            .unwrap()
            .range()
    };
    assert_eq!(
        range(vec![3.0, -1.0], vec![f64::NAN, f64::INFINITY]),
        Some((-1.0, 3.0))
    );
    assert_eq!(range(vec![f64::NAN; 2], vec![f64::NEG_INFINITY; 2]), None);
}
