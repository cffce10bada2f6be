//! Wrong ways to write `central_difference`, each under the name of its misconception.

// == forward-difference
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut ahead = p;
        ahead[i] += h;
        (f(ahead) - f(p)) / h
    })
}

// == backward-difference
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut behind = p;
        behind[i] -= h;
        (f(p) - f(behind)) / h
    })
}

// == behind-at-p
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let mut ahead = p;
        ahead[i] += h;
        let mut behind = ahead;
        behind[i] -= h;
        (f(ahead) - f(behind)) / (2.0 * h)
    })
}

// == forgets-two
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / h
    })
}

// == multiplies-by-h
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / 2.0 * h
    })
}

// == forgets-to-divide
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        f(ahead) - f(behind)
    })
}

// == divides-by-two-only
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(ahead) - f(behind)) / 2.0
    })
}

// == negated
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h;
        behind[i] -= h;
        (f(behind) - f(ahead)) / (2.0 * h)
    })
}

// == moves-all-coordinates
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let ahead = p.map(|x| x + h);
    let behind = p.map(|x| x - h);
    [(f(ahead) - f(behind)) / (2.0 * h); N]
}

// == keeps-earlier-moves
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut slopes = [0.0; N];
    let (mut ahead, mut behind) = (p, p);
    for i in 0..N {
        ahead[i] += h;
        behind[i] -= h;
        slopes[i] = (f(ahead) - f(behind)) / (2.0 * h);
    }
    slopes
}

// == half-as-far
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    std::array::from_fn(|i| {
        let (mut ahead, mut behind) = (p, p);
        ahead[i] += h / 2.0;
        behind[i] -= h / 2.0;
        (f(ahead) - f(behind)) / h
    })
}

// == first-slope-everywhere
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let (mut ahead, mut behind) = (p, p);
    ahead[0] += h;
    behind[0] -= h;
    let slope = (f(ahead) - f(behind)) / (2.0 * h);
    [slope; N]
}

// == (unnamed) steps ahead, then behind, and does not step back
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut q = p;
    std::array::from_fn(|i| {
        q[i] += h;
        let ahead = f(q);
        q[i] -= 2.0 * h;
        let behind = f(q);
        (ahead - behind) / (2.0 * h)
    })
}
