//! Wrong ways to write `mse`, each under the name of its misconception.

// == (shared)
pub fn mse(xs: &[f64], ys: &[f64], p: Point) -> f64 {
    let errors: Vec<f64> = (xs.iter().zip(ys)).map(|(x, y)| error(*x, *y, p)).collect();
    match errors.is_empty() {
        true => 0.0,
        false => loss(&errors),
    }
}

fn error(x: f64, y: f64, [w, b]: Point) -> f64 {
    w * x + b - y
}

fn loss(errors: &[f64]) -> f64 {
    mean(errors, |error| error * error)
}

fn mean(errors: &[f64], of: fn(f64) -> f64) -> f64 {
    errors.iter().map(|error| of(*error)).sum::<f64>() / errors.len() as f64
}

// == sum-for-mean | What can go wrong
// Yours adds the squares up and does not divide: twice the data would be twice the loss. Divide by
// their number.
fn loss(errors: &[f64]) -> f64 {
    errors.iter().map(|error| error * error).sum()
}

// == half-the-mean | What can go wrong
// Yours has a half in it. Some texts do; then all slopes are half as large. Here it is the mean.
fn loss(errors: &[f64]) -> f64 {
    mean(errors, |error| error * error) / 2.0
}

// == root-of-the-mean | What can go wrong
// That is the root of the mean square. Leave the root out.
fn loss(errors: &[f64]) -> f64 {
    mean(errors, |error| error * error).sqrt()
}

// == absolute-errors | What can go wrong
// Yours averages the sizes of the errors. Square them.
fn loss(errors: &[f64]) -> f64 {
    mean(errors, f64::abs)
}

// == square-of-the-mean | What can go wrong
// Yours averages first: errors to both sides cancel. Square each, then average.
fn loss(errors: &[f64]) -> f64 {
    mean(errors, |error| error).powi(2)
}

// == forgets-intercept | What can go wrong
// Your line goes through the origin: add b.
fn error(x: f64, y: f64, [w, _]: Point) -> f64 {
    w * x - y
}

// == swaps-w-and-b | What can go wrong
// w and b have changed places: a point of this loss is [w, b].
fn error(x: f64, y: f64, [w, b]: Point) -> f64 {
    b * x + w - y
}

// == divides-by-nothing | What can go wrong
// Without data yours divides 0 by 0, which is no number. No data give the loss 0.
pub fn mse(xs: &[f64], ys: &[f64], p: Point) -> f64 {
    let errors: Vec<f64> = (xs.iter().zip(ys)).map(|(x, y)| error(*x, *y, p)).collect();
    loss(&errors)
}
