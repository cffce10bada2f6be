//! Right ways to write `Bowl::value`, none of them the solution's.

// == each half by itself, y first
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        (self.b / 2.0) * y.powi(2) + (self.a / 2.0) * x.powi(2)
    }
}

// == with mul_add
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.a * x).mul_add(x, self.b * y * y)
    }
}

// == summed by an iterator
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let curvatures = [self.a, self.b];
        let terms = curvatures.iter().zip(&p).map(|(c, t)| 0.5 * c * t * t);
        terms.sum()
    }
}
