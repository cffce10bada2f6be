//! Wrong ways to write `mse_gradient`, each under the name of its misconception.

// == (shared)
pub fn mse_gradient(xs: &[f64], ys: &[f64], p: Point) -> Point {
    if xs.is_empty() {
        return [0.0, 0.0];
    }
    let errors: Vec<f64> = (xs.iter().zip(ys))
        .map(|(x, y)| p[0] * x + p[1] - y)
        .collect();
    slopes(xs, &errors)
}

fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    [2.0 * mean_with(xs, errors), 2.0 * mean(errors)]
}

fn mean(numbers: &[f64]) -> f64 {
    numbers.iter().sum::<f64>() / numbers.len() as f64
}

fn mean_with(xs: &[f64], errors: &[f64]) -> f64 {
    let products = xs.iter().zip(errors).map(|(x, error)| x * error);
    products.sum::<f64>() / xs.len() as f64
}

// == forgets-the-two | What can go wrong
// The 2 of the square is missing.
fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    [mean_with(xs, errors), mean(errors)]
}

// == sum-for-mean | What can go wrong
// Yours adds up and does not divide by the number of data.
fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    let n = xs.len() as f64;
    [2.0 * n * mean_with(xs, errors), 2.0 * n * mean(errors)]
}

// == forgets-the-input | What can go wrong
// Both of your slopes are the mean error. w is multiplied by x, so its slope is the mean of error
// times x.
fn slopes(_xs: &[f64], errors: &[f64]) -> Point {
    [2.0 * mean(errors); 2]
}

// == target-minus-guess | What can go wrong
// Your errors are target minus guess. Then the gradient points downhill: guess minus target.
fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    [-2.0 * mean_with(xs, errors), -2.0 * mean(errors)]
}

// == swapped | What can go wrong
// Your slopes have changed places: w first.
fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    [2.0 * mean(errors), 2.0 * mean_with(xs, errors)]
}

// == mean-error-times-mean-input | What can go wrong
// Yours multiplies the averages. Multiply each error by its own x, then average.
fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    [2.0 * mean(errors) * mean(xs), 2.0 * mean(errors)]
}

// == input-in-both | What can go wrong
// x stands in both of your slopes. b stands alone, so its slope is 2 times the mean error.
fn slopes(xs: &[f64], errors: &[f64]) -> Point {
    [2.0 * mean_with(xs, errors); 2]
}

// == divides-by-nothing | What can go wrong
// Without data yours divides 0 by 0, which is no number. No data give no slope.
pub fn mse_gradient(xs: &[f64], ys: &[f64], p: Point) -> Point {
    let errors: Vec<f64> = (xs.iter().zip(ys))
        .map(|(x, y)| p[0] * x + p[1] - y)
        .collect();
    slopes(xs, &errors)
}

// == estimated-slope | What can go wrong
// Yours estimates the slopes from two losses: they show the rounding of a difference. Derive them.
pub fn mse_gradient(xs: &[f64], ys: &[f64], [w, b]: Point) -> Point {
    let h = 1e-6;
    let loss = |w: f64, b: f64| mse(xs, ys, [w, b]);
    [
        (loss(w + h, b) - loss(w - h, b)) / (2.0 * h),
        (loss(w, b + h) - loss(w, b - h)) / (2.0 * h),
    ]
}
