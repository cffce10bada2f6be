//! Wrong ways to write `polynomial_slope`, each under the name of its misconception.

// == keeps-the-power | What can go wrong
// Your terms keep their power. The slope of x to the power k is k times x to the power k - 1.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate();
    terms.map(|(k, c)| k as f64 * c * x.powi(k as i32)).sum()
}

// == forgets-the-factor | What can go wrong
// Your terms lose a power, and the power does not come down as a factor. The slope of c x^k is
// k c x^(k-1).
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate().skip(1);
    terms.map(|(k, c)| c * x.powi(k as i32 - 1)).sum()
}

// == keeps-the-constant | What can go wrong
// Your slope has the constant in it. A constant lifts the whole curve and changes no slope: leave out
// k = 0.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for (k, c) in coefficients.iter().enumerate() {
        sum += match k {
            0 => *c,
            k => k as f64 * c * x.powi(k as i32 - 1),
        };
    }
    sum
}

// == leaves-out-the-highest | What can go wrong [panicked]
// Your sum leaves out the highest power: 1..len - 1 stops one early. 1..len already stops before
// len; and where there are no coefficients, a usize has nothing below 0.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for k in 1..coefficients.len() - 1 {
        sum += k as f64 * coefficients[k] * x.powi(k as i32 - 1);
    }
    sum
}

// == factor-one-less | What can go wrong
// Your factor is k - 1. What comes down is the old power, k; only the power that stays is one less.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate().skip(1);
    let slope = |(k, c): (usize, &f64)| (k as f64 - 1.0) * c * x.powi(k as i32 - 1);
    terms.map(slope).sum()
}

// == integrates | What can go wrong
// Yours goes the other way: that is the area under the curve. For the slope the power comes down as a
// factor, and is one less.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate();
    let area = |(k, c): (usize, &f64)| c * x.powi(k as i32 + 1) / (k as f64 + 1.0);
    terms.map(area).sum()
}

// == slope-of-the-slope | What can go wrong
// That is the slope of the slope, the curvature. Differentiate once.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate().skip(2);
    let slope = |(k, c): (usize, &f64)| (k * (k - 1)) as f64 * c * x.powi(k as i32 - 2);
    terms.map(slope).sum()
}

// == value-for-slope | What can go wrong
// Yours returns the height. The slope says how fast the height changes.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    polynomial_value(coefficients, x)
}

// == estimated-slope | What can go wrong
// Your slope is close everywhere and not exact: it shows the rounding of an estimate from heights. The
// rule for powers gives it exactly.
pub fn polynomial_slope(coefficients: &[f64], x: f64) -> f64 {
    let h = 1e-6;
    let ahead = polynomial_value(coefficients, x + h);
    let behind = polynomial_value(coefficients, x - h);
    (ahead - behind) / (2.0 * h)
}
