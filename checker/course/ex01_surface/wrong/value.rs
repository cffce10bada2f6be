//! Wrong ways to write `Bowl::value`, each under the name of its misconception.

// == forgets-half | What can go wrong
// Your height is a * x * x + b * y * y, twice what it should be. The formula takes half of that
// sum: multiply the whole of it by 0.5.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        self.a * x * x + self.b * y * y
    }
}

// == halves-first-term-only | What can go wrong
// Your half reaches only the first term: your height is 0.5 * a * x * x + b * y * y. It belongs to
// the whole sum: put brackets around a * x * x + b * y * y.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * self.a * x * x + self.b * y * y
    }
}

// == forgets-squares | The mathematics
// Your height is half of (a * x + b * y), without the squares. Multiply each coordinate by itself:
// a * x * x and b * y * y.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.a * x + self.b * y)
    }
}

// == forgets-half-and-squares | The mathematics
// Your height is a * x + b * y: that is a tilted plane. For a bowl, square each coordinate (x * x,
// not 2 * x) and take half of the whole sum.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        self.a * p[0] + self.b * p[1]
    }
}

// == swaps-curvatures | The mathematics
// Your curvatures have changed places: your height is half of (b * x * x + a * y * y). a belongs
// to x, and b to y.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.b * x * x + self.a * y * y)
    }
}

// == one-curvature-for-both | The mathematics
// Your height uses the curvature a along both axes: it is half of (a * x * x + a * y * y). Along y
// the curvature is b.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let squares: f64 = p.iter().map(|c| c * c).sum();
        0.5 * self.a * squares
    }
}

// == ignores-curvatures | The mathematics
// Your height is half of (x * x + y * y): the same for every bowl. Multiply x * x by self.a, and y
// * y by self.b.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        (x.powi(2) + y.powi(2)) / 2.0
    }
}

// == squares-curvatures | What can go wrong
// Your height squares the curvatures too: it is half of (a * x) squared plus (b * y) squared.
// Square the coordinate alone: a * x * x.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let x = self.a * p[0];
        let y = self.b * p[1];
        0.5 * (x * x + y * y)
    }
}

// == subtracts-second-term | The mathematics
// Your height is half of (a * x * x - b * y * y): along y it falls, and that is a saddle. A bowl
// rises to every side: add the two terms.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.a * (x * x) - self.b * (y * y))
    }
}

// == zero-everywhere | What can go wrong
// Your height is 0 at every point. If there is a 1 / 2 in it: that is a division of whole numbers,
// which drops the fraction. Write 0.5.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        (1 / 2) as f64 * (self.a * x * x + self.b * y * y)
    }
}

// == squares-the-sum | What can go wrong
// Your height squares the sum: half of (a * x + b * y) squared. Square each coordinate, then add: a * x
// * x + b * y * y.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let sum = self.a * p[0] + self.b * p[1];
        0.5 * sum * sum
    }
}

// == takes-the-root | The mathematics
// Your height is the root of a * x * x + b * y * y, as for a length. A bowl has no root in it: take half
// of the sum.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        (self.a * p[0] * p[0] + self.b * p[1] * p[1]).sqrt()
    }
}

// == one-bowl-for-all | What can go wrong
// Your height is that of the bowl with a = 1 and b = 20, whichever bowl is asked. Use the curvatures
// of this one: self.a and self.b.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (x * x + 20.0 * y * y)
    }
}

// == multiplies-x-by-y | What can go wrong
// Your second term is b * x * y: it has an x where a y belongs. Each curvature goes with the square of
// its own coordinate: b * y * y.
impl Bowl {
    pub fn value(&self, p: Point) -> f64 {
        let [x, y] = p;
        0.5 * (self.a * x * x + self.b * x * y)
    }
}
