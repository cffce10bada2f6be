//! Right ways to write `batch_gradient`, none of them the solution's.

// == the errors first, divided at the end
pub fn batch_gradient<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    batch: &[usize],
    weights: Point<N>,
) -> Point<N> {
    if batch.len() == 0 {
        return [0.0; N];
    }
    let mut errors = Vec::new();
    for k in batch {
        let mut guess = 0.0;
        for i in 0..N {
            guess += rows[*k][i] * weights[i];
        }
        errors.push(guess - targets[*k]);
    }
    let mut slope = [0.0; N];
    for i in 0..N {
        for j in 0..batch.len() {
            slope[i] += errors[j] * rows[batch[j]][i];
        }
        slope[i] = slope[i] * 2.0 / batch.len() as f64;
    }
    slope
}

// == coordinate by coordinate, from_fn and sums
pub fn batch_gradient<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    batch: &[usize],
    weights: Point<N>,
) -> Point<N> {
    let count = batch.len().max(1) as f64;
    let error = |k: usize| {
        let guess = rows[k].iter().zip(&weights).map(|(x, w)| x * w);
        guess.sum::<f64>() - targets[k]
    };
    std::array::from_fn(|i| {
        let parts = batch.iter().map(|&k| error(k) * rows[k][i]);
        2.0 * parts.sum::<f64>() / count
    })
}

// == a fold backwards, the factor first
pub fn batch_gradient<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    batch: &[usize],
    weights: Point<N>,
) -> Point<N> {
    let factor = 2.0 / batch.len() as f64;
    batch.iter().rev().fold([0.0; N], |mut slope, &k| {
        let row = rows[k];
        let error = (0..N).fold(-targets[k], |sum, i| sum + weights[i] * row[i]);
        for (sum, x) in slope.iter_mut().zip(row) {
            *sum += factor * error * x;
        }
        slope
    })
}
