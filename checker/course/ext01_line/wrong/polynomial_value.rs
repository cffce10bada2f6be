//! Wrong ways to write `polynomial_value`, each under the name of its misconception.

// == powers-from-one | What can go wrong
// Your powers begin with x. The first coefficient stands alone: it is the height at x = 0. Multiply
// c[k] by x to the power k, from k = 0 on.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for (k, c) in coefficients.iter().enumerate() {
        sum += c * x.powi(k as i32 + 1);
    }
    sum
}

// == highest-first | What can go wrong
// Yours reads the coefficients from the highest power down. Here c[0] is the constant, and c[k]
// belongs to x to the power k.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for c in coefficients {
        sum = sum * x + c;
    }
    sum
}

// == forgets-constant | What can go wrong
// Your sum leaves out c[0], the constant. It has no x, and is a part of the height all the same.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate().skip(1);
    terms.map(|(k, c)| c * x.powi(k as i32)).sum()
}

// == leaves-out-the-highest | What can go wrong [panicked]
// Your sum leaves out the highest power: 0..len - 1 has len - 1 rounds. 0..len already stops before
// len; and where there are no coefficients, a usize has nothing below 0.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for k in 0..coefficients.len() - 1 {
        sum += coefficients[k] * x.powi(k as i32);
    }
    sum
}

// == times-the-power | What can go wrong
// Yours multiplies x by the power. A power multiplies x with itself: x.powi(k as i32), or one factor
// x more in each round.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate();
    terms.map(|(k, c)| c * k as f64 * x).sum()
}

// == last-power-for-all | What can go wrong
// All your terms have the highest power. c[k] belongs to x to the power k.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let mut sum = 0.0;
    for c in coefficients {
        sum += c * x.powi(coefficients.len() as i32 - 1);
    }
    sum
}

// == size-of-x | What can go wrong
// Yours takes the power of the size of x, so that x and -x have one height. An odd power keeps the
// sign.
pub fn polynomial_value(coefficients: &[f64], x: f64) -> f64 {
    let terms = coefficients.iter().enumerate();
    terms.map(|(k, c)| c * x.abs().powi(k as i32)).sum()
}
