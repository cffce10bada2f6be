//! `step` with two mistakes at once, each under the names of both.

// == adds-gradient + forgets-rate
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] + slope[i])
}

// == first-slope-everywhere + forgets-rate
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    p.map(|x| x - slope[0])
}

// == adds-gradient + first-slope-everywhere
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let g = gradient(p)[0];
    p.map(|x| x + lr * g)
}

// == adds-gradient + normalises-gradient
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let g = gradient(p);
    let norm = g.iter().map(|x| x.powi(2)).sum::<f64>().sqrt();
    std::array::from_fn(|i| p[i] + lr * g[i] / norm)
}

// == forgets-rate + normalises-gradient
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let g = gradient(p);
    let norm = g.iter().map(|x| x * x).sum::<f64>().sqrt();
    std::array::from_fn(|i| p[i] - g[i] / norm)
}

// == adds-gradient + rate-of-its-own
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let g = gradient(p);
    let mut next = p;
    for i in 0..N {
        next[i] += 0.1 * g[i];
    }
    next
}

// == adds-gradient + first-coordinate-only
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let g = gradient(p);
    let mut next = p;
    next[0] = p[0] + lr * g[0];
    next
}

// == adds-gradient + rate-twice
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let g = gradient(p).map(|x| lr * x);
    std::array::from_fn(|i| p[i] + lr * g[i])
}
