//! Right ways to write `fill`, none of them the solution's.

// == in a copy, hole by hole
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    let mut filled = rows.to_vec();
    for row in &mut filled {
        for j in 0..N {
            if row[j].is_nan() {
                row[j] = values[j];
            }
        }
    }
    filled
}

// == by zipped iterators
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    let mut filled = Vec::with_capacity(rows.len());
    for row in rows {
        let mut new = values;
        for (x, known) in new.iter_mut().zip(row) {
            if !known.is_nan() {
                *x = *known;
            }
        }
        filled.push(new);
    }
    filled
}

// == a hole is what is not equal to itself
pub fn fill<const N: usize>(rows: &[Point<N>], values: Point<N>) -> Vec<Point<N>> {
    (0..rows.len())
        .map(|i| {
            let mut row = rows[i];
            (0..N)
                .filter(|&j| rows[i][j] != rows[i][j])
                .for_each(|j| row[j] = values[j]);
            row
        })
        .collect()
}
