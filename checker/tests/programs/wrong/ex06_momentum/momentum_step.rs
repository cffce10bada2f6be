//! Wrong ways to write `momentum_step`, each under the name of its misconception.

// == forgets-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| -lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == adds-gradient
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] + lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == velocity-points-uphill
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] + lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] - velocity[i]);
    (next, velocity)
}

// == velocity-without-rate
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] + slope[i]);
    let next = std::array::from_fn(|i| p[i] - lr * velocity[i]);
    (next, velocity)
}

// == averages
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let push = (1.0 - momentum) * lr;
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - push * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == averages-slopes
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut average = v;
    let mut next = p;
    for i in 0..N {
        average[i] = momentum * v[i] + (1.0 - momentum) * slope[i];
        next[i] -= lr * average[i];
    }
    (next, average)
}

// == looks-ahead
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let ahead = std::array::from_fn(|i| p[i] + momentum * v[i]);
    let slope = gradient(ahead);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == looks-ahead-unfaded
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let ahead = std::array::from_fn(|i| p[i] + v[i]);
    let slope = gradient(ahead);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == returns-old-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, v)
}

// == moves-with-old-velocity
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
        p[i] += v[i];
        v[i] = momentum * v[i] - lr * slope[i];
    }
    (p, v)
}

// == moves-against-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] - velocity[i]);
    (next, velocity)
}

// == forgets-rate
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == keeps-the-rest
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| (1.0 - momentum) * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == never-slows-down
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == fades-the-push-too
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * (v[i] - lr * slope[i]));
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == pushes-twice
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i] - lr * slope[i]);
    (next, velocity)
}

// == stays
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    (p, velocity)
}

// == velocity-first
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (velocity, next)
}

// == looks-again-on-the-way
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let velocity: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * gradient(p)[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == swaps-rate-and-momentum
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| lr * v[i] - momentum * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}

// == momentum-turns-back
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let velocity: Point<N> = std::array::from_fn(|i| -momentum * v[i] - lr * slope[i]);
    let next = std::array::from_fn(|i| p[i] + velocity[i]);
    (next, velocity)
}
