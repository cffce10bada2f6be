//! Right ways to write `momentum_step`, none of them the solution's.

// == the other sign inside, fused
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let uphill: Point<N> = std::array::from_fn(|i| slope[i].mul_add(lr, -v[i] * momentum));
    let next = std::array::from_fn(|i| p[i] - uphill[i]);
    (next, uphill.map(|u| -u))
}

// == in place
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let (mut p, mut v) = (p, v);
    for i in 0..N {
        v[i] *= momentum;
        v[i] -= lr * slope[i];
        p[i] += v[i];
    }
    (p, v)
}

// == with mul_add
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let push = gradient(p).map(|slope| -lr * slope);
    let v: Point<N> = std::array::from_fn(|i| v[i].mul_add(momentum, push[i]));
    (std::array::from_fn(|i| p[i] + v[i]), v)
}
