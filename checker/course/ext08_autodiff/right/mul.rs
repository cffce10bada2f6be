//! Right ways to write `Dual::mul`, none of them the solution's.

// == the growth of each factor by name
impl Mul for Dual {
    type Output = Dual;

    fn mul(self, other: Dual) -> Dual {
        let first_grows = other.value * self.slope;
        let second_grows = self.value * other.slope;
        let value = self.value * other.value;
        Dual {
            value,
            slope: first_grows + second_grows,
        }
    }
}

// == taken apart
impl Mul for Dual {
    type Output = Dual;

    fn mul(
        self,
        Dual {
            value: b,
            slope: db,
        }: Dual,
    ) -> Dual {
        let Dual {
            value: a,
            slope: da,
        } = self;
        Dual {
            value: a * b,
            slope: da * b + a * db,
        }
    }
}

// == the first factor changed in place
impl Mul for Dual {
    type Output = Dual;

    fn mul(mut self, other: Dual) -> Dual {
        self.slope *= other.value;
        self.slope += other.slope * self.value;
        self.value *= other.value;
        self
    }
}
