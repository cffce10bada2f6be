//! Right ways to write `mse`, none of them the solution's.

// == by indices
pub fn mse(xs: &[f64], ys: &[f64], p: Point) -> f64 {
    let mut sum = 0.0;
    for i in 0..xs.len() {
        sum += (p[0] * xs[i] + p[1] - ys[i]).powi(2);
    }
    if xs.len() > 0 {
        sum / xs.len() as f64
    } else {
        0.0
    }
}

// == target less guess, from the end
pub fn mse(xs: &[f64], ys: &[f64], [w, b]: Point) -> f64 {
    let n = xs.len().max(1) as f64;
    let errors = xs.iter().rev().zip(ys.iter().rev());
    errors
        .map(|(x, y)| y - (b + x * w))
        .fold(0.0, |sum, error| sum + error * error / n)
}

// == a mean that moves along
pub fn mse(xs: &[f64], ys: &[f64], p: Point) -> f64 {
    let mut mean = 0.0;
    for (k, (x, y)) in xs.iter().zip(ys).enumerate() {
        let square = (p[0] * x - y + p[1]).powi(2);
        mean += (square - mean) / (k + 1) as f64;
    }
    mean
}
