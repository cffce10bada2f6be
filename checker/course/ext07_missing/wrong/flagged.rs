//! Wrong ways to write `flagged`, each under the name of its misconception.

// == (shared)
pub fn flagged<const N: usize, const M: usize>(rows: &[Point<N>]) -> Vec<Point<M>> {
    insist(N, M);
    let mut wide = Vec::new();
    for row in rows {
        let mut with_flags = [0.0; M];
        for j in 0..N {
            let (value, flag) = places(j, N);
            with_flags[value] = kept(row[j], column_means(rows)[j]);
            with_flags[flag] = raised(row, j);
        }
        wide.push(with_flags);
    }
    wide
}

fn insist(n: usize, m: usize) {
    assert_eq!(m, 2 * n);
}

fn places(j: usize, n: usize) -> (usize, usize) {
    (j, n + j)
}

fn kept(x: f64, _mean: f64) -> f64 {
    if x.is_nan() { 0.0 } else { x }
}

fn raised(row: &[f64], j: usize) -> f64 {
    if row[j].is_nan() { 1.0 } else { 0.0 }
}

// == flags-turned-round | What can go wrong
// Your flags say what is there. They are to say what is missing: 1 for a hole.
fn raised(row: &[f64], j: usize) -> f64 {
    if row[j].is_nan() { 0.0 } else { 1.0 }
}

// == flags-between | What can go wrong
// Your flags stand beside their values. All values first, then all flags.
fn places(j: usize, _n: usize) -> (usize, usize) {
    (2 * j, 2 * j + 1)
}

// == flags-first | What can go wrong
// Your flags come first. Values first.
fn places(j: usize, n: usize) -> (usize, usize) {
    (n + j, j)
}

// == one-flag-a-row | What can go wrong
// Yours raises all flags of a row when one value is missing. Which one matters: each value has its own.
fn raised(row: &[f64], _j: usize) -> f64 {
    if row.iter().any(|x| x.is_nan()) {
        1.0
    } else {
        0.0
    }
}

// == keeps-the-holes | What can go wrong
// Your holes are still in the values: one NaN spoils every weight. Write 0 there; the flag knows.
fn kept(x: f64, _mean: f64) -> f64 {
    x
}

// == fills-with-the-mean | What can go wrong
// Yours writes the mean into the holes. With a flag beside it the fit is the same, but 0 is asked for.
fn kept(x: f64, mean: f64) -> f64 {
    if x.is_nan() { mean } else { x }
}

// == no-flags | What can go wrong
// Your flags are never raised: where there was a hole, the flag is 1.
fn raised(_row: &[f64], _j: usize) -> f64 {
    0.0
}

// == takes-any-width | What can go wrong
// Yours takes any number of columns. Unless there are twice as many as before, a flag has no place, or
// a column no meaning: that is the caller's mistake, and has to end the program.
pub fn flagged<const N: usize, const M: usize>(rows: &[Point<N>]) -> Vec<Point<M>> {
    let wide = |row: &Point<N>| {
        std::array::from_fn(|j| match j {
            j if j < N => kept(row[j], 0.0),
            j if j < 2 * N => raised(row, j - N),
            _ => 0.0,
        })
    };
    rows.iter().map(wide).collect()
}
