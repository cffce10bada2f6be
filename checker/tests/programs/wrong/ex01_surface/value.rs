//! Wrong ways to write `Bowl::value`, each under the name of its misconception.

// == forgets-half
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        self.a * x * x + self.b * y * y
    }
}

// == halves-first-term-only
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * self.a * x * x + self.b * y * y
    }
}

// == forgets-squares
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.a * x + self.b * y)
    }
}

// == forgets-half-and-squares
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        self.a * p[0] + self.b * p[1]
    }
}

// == swaps-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.b * x * x + self.a * y * y)
    }
}

// == one-curvature-for-both
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let squares: f64 = p.iter().map(|c| c * c).sum();
        0.5 * self.a * squares
    }
}

// == ignores-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        (x.powi(2) + y.powi(2)) / 2.0
    }
}

// == squares-curvatures
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let x = self.a * p[0];
        let y = self.b * p[1];
        0.5 * (x * x + y * y)
    }
}

// == subtracts-second-term
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.a * (x * x) - self.b * (y * y))
    }
}

// == zero-everywhere
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        (1 / 2) as f64 * (self.a * x * x + self.b * y * y)
    }
}
