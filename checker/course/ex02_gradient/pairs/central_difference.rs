//! `central_difference` with two mistakes at once, each under the names of both.

// == forgets-two + negated
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut slope = [0.0; N];
    for i in 0..N {
        let mut left = p;
        let mut right = p;
        left[i] -= h;
        right[i] += h;
        slope[i] = (f(left) - f(right)) / h;
    }
    slope
}

// == forward-difference + negated
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut q = p;
        q[i] += h;
        (f(p) - f(q)) / h
    })
}

// == first-slope-everywhere + forgets-two
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let (mut right, mut left) = (p, p);
    right[0] += h;
    left[0] -= h;
    [(f(right) - f(left)) / h; N]
}

// == forgets-two + moves-all-coordinates
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let right = p.map(|x| x + h);
    let left = p.map(|x| x - h);
    [(f(right) - f(left)) / h; N]
}

// == forgets-two + keeps-earlier-moves
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut slope = [0.0; N];
    let mut right = p;
    let mut left = p;
    for i in 0..N {
        right[i] += h;
        left[i] -= h;
        slope[i] = (f(right) - f(left)) / h;
    }
    slope
}

// == behind-at-p + negated
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut q = p;
        q[i] += h;
        (f(p) - f(q)) / (2.0 * h)
    })
}

// == ignores-h + negated
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let h = 1e-5;
    std::array::from_fn(|i| {
        let (mut a, mut b) = (p, p);
        a[i] += h;
        b[i] -= h;
        (f(b) - f(a)) / (2.0 * h)
    })
}
