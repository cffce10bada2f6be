//! Right ways to write `Dual::sin`, none of them the solution's.

// == sine and cosine at once
impl Dual {
    pub fn sin(self) -> Dual {
        let (sine, cosine) = self.value.sin_cos();
        Dual {
            value: sine,
            slope: cosine * self.slope,
        }
    }
}

// == outer slope times inner slope, by name
impl Dual {
    pub fn sin(self) -> Dual {
        let inner = self.slope;
        let outer = f64::cos(self.value);
        let value = f64::sin(self.value);
        Dual {
            value,
            slope: outer * inner,
        }
    }
}

// == by the given cosine, a quarter of the circle away
impl Dual {
    pub fn sin(self) -> Dual {
        let quarter = Dual::constant(std::f64::consts::FRAC_PI_2);
        (self - quarter).cos()
    }
}
