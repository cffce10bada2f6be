//! Wrong ways to write `Dual::mul`, each under the name of its misconception.

// == (shared)
impl Mul for Dual {
    type Output = Dual;

    fn mul(self, other: Dual) -> Dual {
        Dual {
            value: self.value * other.value,
            slope: slope((self.value, self.slope), (other.value, other.slope)),
        }
    }
}

fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.0 * b.1 + a.1 * b.0
}

// == multiplies-the-slopes | What can go wrong
// Yours multiplies the slopes. When both factors grow, each growth is multiplied by the other factor:
// a · b' + a' · b.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1 * b.1
}

// == first-slope-only | What can go wrong
// Yours lets only the first factor grow.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1 * b.0
}

// == second-slope-only | What can go wrong
// Yours lets only the second factor grow.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.0 * b.1
}

// == adds-the-slopes | What can go wrong
// Yours adds the slopes: that is the rule for a sum.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.1 + b.1
}

// == subtracts | What can go wrong
// Yours subtracts. In a product both parts add up.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.0 * b.1 - a.1 * b.0
}

// == each-with-its-own | What can go wrong
// Yours multiplies each value by its own slope. It is the other's: a · b' + a' · b.
fn slope(a: (f64, f64), b: (f64, f64)) -> f64 {
    a.0 * a.1 + b.0 * b.1
}
