//! Right ways to write `polynomial_slope`, none of them the solution's.

// == a sum of powers
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate().skip(1);
    terms
        .map(|(k, c)| c * k as f64 * x.powi(k as i32 - 1))
        .sum()
}

// == a power that grows from round to round
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let (mut sum, mut power) = (0.0, 1.0);
    for k in 1..coefficients.len() {
        sum += k as f64 * power * coefficients[k];
        power *= x;
    }
    sum
}

// == the coefficients of the slope first, then its value
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let mut slopes = Vec::new();
    for (k, c) in coefficients.iter().enumerate() {
        if k > 0 {
            slopes.push(k as f64 * c);
        }
    }
    polynomial_value(&slopes, x)
}
