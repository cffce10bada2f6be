//! `value` with two mistakes at once, each under the names of both.

// == forgets-half + swaps-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        self.b * x * x + self.a * y * y
    }
}

// == forgets-half + one-curvature-for-both
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        self.a * (p[0] * p[0] + p[1] * p[1])
    }
}

// == forgets-half + subtracts-second-term
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        self.a * x.powi(2) - self.b * y.powi(2)
    }
}

// == forgets-squares + swaps-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.b * x + self.a * y)
    }
}

// == halves-first-term-only + swaps-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * self.b * x * x + self.a * y * y
    }
}

// == subtracts-second-term + swaps-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.b * x * x - self.a * y * y)
    }
}

// == forgets-half + squares-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let (x, y) = (self.a * p[0], self.b * p[1]);
        x * x + y * y
    }
}
