//! Right ways to write `polynomial_value`, none of them the solution's.

// == a sum of powers
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate();
    terms.map(|(k, c)| c * x.powi(k as i32)).sum()
}

// == a power that grows from round to round
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let (mut sum, mut power) = (0.0, 1.0);
    for k in 0..coefficients.len() {
        sum += coefficients[k] * power;
        power *= x;
    }
    sum
}

// == from the highest down, by a fold
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rfold(0.0, |sum, c| c + x * sum)
}
