//! Wrong ways to write `batch_gradient`, each under the name of its misconception.

// == (shared)
pub fn batch_gradient<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    batch: &[usize],
    weights: Point<N>,
) -> Point<N> {
    let mut slope = [0.0; N];
    if batch.is_empty() {
        return slope;
    }
    let taken = taken(batch, rows.len());
    for &k in &taken {
        let guess: f64 = (0..N).map(|i| weights[i] * rows[k][i]).sum();
        for i in 0..N {
            slope[i] += part(guess, targets[k], rows[k][i]);
        }
    }
    slope.map(|sum| mean(sum, taken.len(), rows.len()))
}

fn taken(batch: &[usize], _rows: usize) -> Vec<usize> {
    batch.to_vec()
}

fn part(guess: f64, target: f64, x: f64) -> f64 {
    2.0 * (guess - target) * x
}

fn mean(sum: f64, taken: usize, _rows: usize) -> f64 {
    sum / taken as f64
}

// == divides-by-all | What can go wrong
// Yours divides by the number of all rows: a small batch then makes small steps. Divide by the number in
// the batch.
fn mean(sum: f64, _taken: usize, rows: usize) -> f64 {
    sum / rows as f64
}

// == sum-for-mean | What can go wrong
// Yours adds up and does not divide: a large batch then makes large steps. Divide by the number in the
// batch.
fn mean(sum: f64, _taken: usize, _rows: usize) -> f64 {
    sum
}

// == forgets-the-two | What can go wrong
// The 2 of the square is missing.
fn part(guess: f64, target: f64, x: f64) -> f64 {
    (guess - target) * x
}

// == first-rows | What can go wrong
// Yours takes the first rows, as many as the batch has. The batch says which.
fn taken(batch: &[usize], _rows: usize) -> Vec<usize> {
    (0..batch.len()).collect()
}

// == whole-table | What can go wrong
// Yours goes through all rows: that is full-batch descent, whatever the batch. Only the rows of the batch.
fn taken(_batch: &[usize], rows: usize) -> Vec<usize> {
    (0..rows).collect()
}

// == target-minus-guess | What can go wrong
// Your errors are target minus guess, so the gradient points downhill: guess minus target.
fn part(guess: f64, target: f64, x: f64) -> f64 {
    2.0 * (target - guess) * x
}

// == forgets-the-input | What can go wrong
// Your slopes are the mean error. Each weight is multiplied by its input, so its slope is too.
fn part(guess: f64, target: f64, _x: f64) -> f64 {
    2.0 * (guess - target)
}

// == nothing-by-nothing | What can go wrong
// Yours divides by the 0 rows of an empty batch. No rows ask for no change: 0 in every direction.
pub fn batch_gradient<const N: usize>(
    rows: &[Point<N>],
    targets: &[f64],
    batch: &[usize],
    weights: Point<N>,
) -> Point<N> {
    let mut slope = [0.0; N];
    for &k in batch {
        let guess: f64 = (0..N).map(|i| weights[i] * rows[k][i]).sum();
        for i in 0..N {
            slope[i] += part(guess, targets[k], rows[k][i]);
        }
    }
    slope.map(|sum| mean(sum, batch.len(), rows.len()))
}
