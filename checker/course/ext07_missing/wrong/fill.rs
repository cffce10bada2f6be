//! Wrong ways to write `fill`, each under the name of its misconception.

// == fills-with-zero | What can go wrong
// Yours writes 0 into the holes. For a size, 0 is a very strange house: write the value that you were
// given.
pub fn fill<const N: usize>(rows: &[Point<N>], _values: Point<N>) -> Vec<Point<N>> {
    let filled = |row: &Point<N>| row.map(|x| if x.is_nan() { 0.0 } else { x });
    rows.iter().map(filled).collect()
}

// == compares-with-nan | What can go wrong
// Your holes are still there: NaN is equal to nothing, not even to itself. Ask is_nan().
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    let mut filled = rows.to_vec();
    for row in &mut filled {
        for j in 0..N {
            #[allow(invalid_nan_comparisons)]
            if row[j] == f64::NAN {
                row[j] = values[j];
            }
        }
    }
    filled
}

// == means-of-its-own | What can go wrong
// Yours computes means from the rows at hand. New rows are filled with what was learnt from the old
// ones: use the values that you were given.
pub fn fill<const N: usize>(rows: &[Point<N>], _values: Point<N>) -> Vec<Point<N>> {
    let means = column_means(rows);
    let filled =
        |row: &Point<N>| std::array::from_fn(|j| if row[j].is_nan() { means[j] } else { row[j] });
    rows.iter().map(filled).collect()
}

// == mean-of-the-row | What can go wrong
// Yours fills a hole with the mean of its row, sizes and ages mixed. Each column has its value.
pub fn fill<const N: usize>(rows: &[Point<N>], _values: Point<N>) -> Vec<Point<N>> {
    let filled = |row: &Point<N>| {
        let there: Vec<f64> = row.iter().copied().filter(|x| !x.is_nan()).collect();
        let mean = there.iter().sum::<f64>() / there.len().max(1) as f64;
        row.map(|x| if x.is_nan() { mean } else { x })
    };
    rows.iter().map(filled).collect()
}

// == drops-rows | What can go wrong
// Yours leaves out rows with holes. Fill them.
pub fn fill<const N: usize>(rows: &[Point<N>], _values: Point<N>) -> Vec<Point<N>> {
    let whole = |row: &&Point<N>| row.iter().all(|x| !x.is_nan());
    rows.iter().filter(whole).copied().collect()
}

// == first-value-for-all | What can go wrong
// Yours fills every hole with the first value. Column j has values[j].
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    let filled = |row: &Point<N>| row.map(|x| if x.is_nan() { values[0] } else { x });
    rows.iter().map(filled).collect()
}

// == last-one-seen | What can go wrong
// Yours repeats the row before. That is for series in time; here rows have no order.
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    let mut last = values;
    let mut filled = Vec::new();
    for row in rows {
        last = std::array::from_fn(|j| if row[j].is_nan() { last[j] } else { row[j] });
        filled.push(last);
    }
    filled
}

// == fills-everything | What can go wrong
// Yours writes the values into every row, holes or not.
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    vec![values; rows.len()]
}
