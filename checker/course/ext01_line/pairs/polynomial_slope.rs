//! `polynomial_slope` with two mistakes at once, each under the names of both.

// == forgets-the-factor + keeps-the-power
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for k in 1..coefficients.len() {
        sum += coefficients[k] * x.powi(k as i32);
    }
    sum
}
