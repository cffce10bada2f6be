//! Wrong ways to write `Dual::div`, each under the name of its misconception.

// == (shared)
impl Div for Dual {
    type Output = Dual;

    fn div(self, other: Dual) -> Dual {
        Dual {
            value: self.value / other.value,
            slope: slope((self.value, self.slope), (other.value, other.slope)),
        }
    }
}

fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.1 * b.0 - a.0 * b.1) / (b.0 * b.0)
}

// == wrong-way-round | What can go wrong
// Your two parts have changed places: when the numerator grows, the quotient grows.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 * b.1 - a.1 * b.0) / (b.0 * b.0)
}

// == adds | What can go wrong
// Yours adds. When the denominator grows, the quotient shrinks: subtract.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.1 * b.0 + a.0 * b.1) / (b.0 * b.0)
}

// == forgets-the-square | What can go wrong
// Your denominator is not squared.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.1 * b.0 - a.0 * b.1) / b.0
}

// == divides-the-slopes | What can go wrong
// Yours divides the slopes.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1 / b.1
}

// == denominator-stands-still | What can go wrong
// Yours treats the denominator as a constant.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1 / b.0
}

// == squares-the-numerator | What can go wrong
// Yours divides by the square of the numerator. It is the denominator's.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.1 * b.0 - a.0 * b.1) / (a.0 * a.0)
}
