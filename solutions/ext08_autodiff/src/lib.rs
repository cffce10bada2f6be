//! # Extension 8: let the machine derive it
//!
//! You build numbers that carry their slope. Then nobody has to derive a gradient by hand any more,
//! and nobody has to choose an `h`: compute the loss with such numbers, and the slope comes out beside
//! it, as exact as the value.
//!
//! A **dual number** is a value and how quickly it changes. Each operation says what becomes of both:
//!
//! ```text
//! sum        (a, a') + (b, b')  =  (a + b,   a' + b')
//! product    (a, a') · (b, b')  =  (a · b,   a · b' + a' · b)
//! quotient   (a, a') / (b, b')  =  (a / b,   (a' · b − a · b') / b²)
//! sine       sin (a, a')        =  (sin a,   a' · cos a)
//! ```
//!
//! These are the rules of school, one line each. A program is nothing but such operations, so the rules
//! hold for the whole of it.
//!
//! **One number by hand.** What is the slope of x · x at 3? Let x be (3, 1): it changes by 1 for each
//! 1 that x does. Then x · x = (3 · 3, 3 · 1 + 1 · 3) = (9, 6). And 2x at 3 is 6.
//!
//! **A gradient** is one such run for each coordinate: in run `i` coordinate `i` moves, with slope 1, and
//! all others stand still, with slope 0.
//!
//! **Shapes.** `f` takes an array of `N` dual numbers and returns one.
//!
//! **Some Rust you will need.**
//! - `impl Mul for Dual` says what `a * b` means for two of them; `self` is a, `other` is b.
//! - `Dual { value, slope }` makes one from two variables of those names.
//! - `x.sin()` and `x.cos()` of an `f64` are sine and cosine.
//!
//! **Given:** the type `Dual`, constants and variables, sum, difference, negation and cosine. **Yours:**
//! product, quotient and sine, and `gradient_by_dual`.

use ex01_surface::Point;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A number, and how quickly it changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dual {
    /// The number.
    pub value: f64,
    /// By how much it grows for each 1 that the variable does.
    pub slope: f64,
}

impl Dual {
    /// A number that stands still.
    pub fn constant(value: f64) -> Dual {
        Dual { value, slope: 0.0 }
    }

    /// The variable itself.
    pub fn variable(value: f64) -> Dual {
        Dual { value, slope: 1.0 }
    }

    /// The cosine, whose slope is minus the sine, times the slope of what is inside.
    pub fn cos(self) -> Dual {
        Dual {
            value: self.value.cos(),
            slope: -self.slope * self.value.sin(),
        }
    }
}

impl Add for Dual {
    type Output = Dual;

    fn add(self, other: Dual) -> Dual {
        Dual {
            value: self.value + other.value,
            slope: self.slope + other.slope,
        }
    }
}

impl Sub for Dual {
    type Output = Dual;

    fn sub(self, other: Dual) -> Dual {
        Dual {
            value: self.value - other.value,
            slope: self.slope - other.slope,
        }
    }
}

impl Neg for Dual {
    type Output = Dual;

    fn neg(self) -> Dual {
        Dual {
            value: -self.value,
            slope: -self.slope,
        }
    }
}

impl Mul for Dual {
    type Output = Dual;

    /// The product rule.
    fn mul(self, other: Dual) -> Dual {
        Dual {
            value: self.value * other.value,
            slope: self.value * other.slope + self.slope * other.value,
        }
    }
}

impl Div for Dual {
    type Output = Dual;

    /// The quotient rule. Division by 0 gives what it gives with `f64`.
    fn div(self, other: Dual) -> Dual {
        let above = self.slope * other.value - self.value * other.slope;
        Dual {
            value: self.value / other.value,
            slope: above / (other.value * other.value),
        }
    }
}

impl Dual {
    /// The sine, by the chain rule.
    pub fn sin(self) -> Dual {
        Dual {
            value: self.value.sin(),
            slope: self.slope * self.value.cos(),
        }
    }
}

/// The gradient of `f` at `p`, exact but for rounding.
///
/// - `f` is called once for each coordinate, at `p`: that one has the slope 1, all others 0.
/// - What is returned are the slopes of the results.
pub fn gradient_by_dual<const N: usize>(f: impl Fn([Dual; N]) -> Dual, p: Point<N>) -> Point<N> {
    std::array::from_fn(|i| {
        let mut moving = p.map(Dual::constant);
        moving[i].slope = 1.0;
        f(moving).slope
    })
}
