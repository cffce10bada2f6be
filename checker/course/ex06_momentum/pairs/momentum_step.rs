//! `momentum_step` with two mistakes at once, each under the names of both.

// == moves-against-velocity + never-slows-down
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = v[i] - lr * slope[i];
        next[i] = p[i] - velocity[i];
    }
    (next, velocity)
}

// == adds-gradient + velocity-first
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = momentum * v[i] + lr * slope[i];
        next[i] = p[i] + velocity[i];
    }
    (velocity, next)
}

// == adds-gradient + returns-old-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = momentum * v[i] + lr * slope[i];
        next[i] = p[i] + velocity[i];
    }
    (next, v)
}

// == forgets-rate + returns-old-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = momentum * v[i] - slope[i];
        next[i] = p[i] + velocity[i];
    }
    (next, v)
}

// == adds-gradient + forgets-rate
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = momentum * v[i] + slope[i];
        next[i] = p[i] + velocity[i];
    }
    (next, velocity)
}

// == adds-gradient + forgets-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = lr * slope[i];
        next[i] = p[i] + velocity[i];
    }
    (next, velocity)
}

// == forgets-rate + never-slows-down
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = v[i] - slope[i];
        next[i] = p[i] + velocity[i];
    }
    (next, velocity)
}

// == adds-gradient + never-slows-down
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = v[i] + lr * slope[i];
        next[i] = p[i] + velocity[i];
    }
    (next, velocity)
}

// == keeps-the-rest + stays
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = (1.0 - momentum) * v[i] - lr * slope[i];
        next[i] = p[i] + velocity[i];
    }
    (p, velocity)
}

// == adds-gradient + moves-with-old-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = momentum * v[i] + lr * slope[i];
        next[i] = p[i] + v[i];
    }
    (next, velocity)
}

// == swaps-rate-and-momentum + velocity-first
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = lr * v[i] - momentum * slope[i];
        next[i] = p[i] + velocity[i];
    }
    (velocity, next)
}

// == averages + moves-against-velocity
pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut velocity = [0.0; N];
    let mut next = p;
    for i in 0..N {
        velocity[i] = momentum * v[i] - (1.0 - momentum) * lr * slope[i];
        next[i] = p[i] - velocity[i];
    }
    (next, velocity)
}
