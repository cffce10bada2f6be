//! Wrong ways to write `Dual::sin`, each under the name of its misconception.

// == (shared)
impl Dual {
    pub fn sin(self) -> Dual {
        Dual {
            value: self.value.sin(),
            slope: slope(self.value, self.slope),
        }
    }
}

fn slope(value: f64, slope: f64) -> f64 {
    slope * value.cos()
}

// == forgets-the-inner | What can go wrong
// Your slope forgets that what is inside grows too. Chain rule: the slope of the sine, times the slope
// of what is inside.
fn slope(value: f64, _slope: f64) -> f64 {
    value.cos()
}

// == minus | What can go wrong
// The minus belongs to the cosine's slope, not to the sine's.
fn slope(value: f64, slope: f64) -> f64 {
    -slope * value.cos()
}

// == sine-again | What can go wrong
// The slope of the sine is the cosine.
fn slope(value: f64, slope: f64) -> f64 {
    slope * value.sin()
}

// == cosine-of-the-slope | What can go wrong
// Yours takes the cosine of the slope. It is taken of the value, and multiplied by the slope.
fn slope(_value: f64, slope: f64) -> f64 {
    slope.cos()
}

// == sine-of-the-slope | What can go wrong
// Yours sends the slope through the sine. Value and slope go different ways.
fn slope(_value: f64, slope: f64) -> f64 {
    slope.sin()
}

// == slope-unchanged | What can go wrong
// Yours hands the slope on unchanged, as if the sine were a straight line.
fn slope(_value: f64, slope: f64) -> f64 {
    slope
}
