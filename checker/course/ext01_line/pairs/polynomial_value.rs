//! `polynomial_value` with two mistakes at once, each under the names of both.

// == forgets-constant + size-of-x
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for (k, c) in coefficients.iter().enumerate().skip(1) {
        sum += c * x.abs().powi(k as i32);
    }
    sum
}
