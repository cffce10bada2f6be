//! `descend_with_momentum` with two mistakes at once, each under the names of both.

// == one-step-too-many + start-not-recorded
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut walk = Vec::new();
    for _ in 0..=steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        walk.push(p);
    }
    walk
}

// == start-not-recorded + swaps-rate-and-momentum
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut walk = Vec::new();
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, momentum, lr);
        walk.push(p);
    }
    walk
}

// == last-not-recorded + velocity-not-handed-on
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = Vec::new();
    for _ in 0..steps {
        walk.push(p);
        p = momentum_step(&gradient, p, [0.0; N], lr, momentum).0;
    }
    walk
}

// == start-not-recorded + velocity-not-handed-on
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let v = [0.0; N];
    let mut walk = Vec::new();
    for _ in 0..steps {
        (p, _) = momentum_step(&gradient, p, v, lr, momentum);
        walk.push(p);
    }
    walk
}

// == averages + start-not-recorded
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut walk = Vec::new();
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * v[i] - (1.0 - momentum) * lr * slope[i];
            p[i] += v[i];
        }
        walk.push(p);
    }
    walk
}

// == climbs + start-recorded-twice
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut walk = vec![start];
    for _ in 0..steps {
        walk.push(p);
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * v[i] + lr * slope[i];
            p[i] += v[i];
        }
    }
    walk
}
