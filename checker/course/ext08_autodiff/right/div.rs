//! Right ways to write `Dual::div`, none of them the solution's.

// == the quotient first: (a' − q b') / b
impl Div for Dual {
    type Output = Dual;

    fn div(self, other: Dual) -> Dual {
        let value = self.value / other.value;
        let slope = (self.slope - value * other.slope) / other.value;
        Dual { value, slope }
    }
}

// == two fractions
impl Div for Dual {
    type Output = Dual;

    fn div(self, other: Dual) -> Dual {
        let (a, b) = (self.value, other.value);
        Dual {
            value: a / b,
            slope: self.slope / b - a * other.slope / b.powi(2),
        }
    }
}

// == times one over the denominator
impl Div for Dual {
    type Output = Dual;

    fn div(self, other: Dual) -> Dual {
        let one_over = 1.0 / other.value;
        let its_slope = -other.slope * one_over * one_over;
        Dual {
            value: self.value * one_over,
            slope: self.value * its_slope + self.slope * one_over,
        }
    }
}
