//! Right ways to write `column_means`, none of them the solution's.

// == sums and counts, row by row
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    let mut sums = [0.0; N];
    let mut counts = [0; N];
    for row in rows {
        for j in 0..N {
            if row[j].is_nan() {
                continue;
            }
            sums[j] += row[j];
            counts[j] += 1;
        }
    }
    for j in 0..N {
        if counts[j] > 0 {
            sums[j] /= counts[j] as f64;
        }
    }
    sums
}

// == a list of each column
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    let mut means = [0.0; N];
    for (j, mean) in means.iter_mut().enumerate() {
        let column: Vec<f64> = rows.iter().map(|row| row[j]).filter(|x| x == x).collect();
        if !column.is_empty() {
            *mean = column.iter().rev().sum::<f64>() / column.len() as f64;
        }
    }
    means
}

// == a mean that moves along
pub fn column_means<const N: usize>(rows: &[Point<N>]) -> Point<N> {
    let (mut means, mut seen) = ([0.0; N], [0.0; N]);
    for (j, x) in rows.iter().flat_map(|row| row.iter().enumerate()) {
        if !x.is_nan() {
            seen[j] += 1.0;
            means[j] += (x - means[j]) / seen[j];
        }
    }
    means
}
