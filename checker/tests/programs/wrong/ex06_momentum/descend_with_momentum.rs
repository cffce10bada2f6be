//! Wrong ways to write `descend_with_momentum`, each under the name of its misconception.

// == velocity-not-handed-on
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, _) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == starts-with-a-push
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = gradient(start).map(|slope| -lr * slope);
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == start-not-recorded
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == last-not-recorded
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        trajectory.push(p);
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
    }
    trajectory
}

// == start-recorded-twice
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        trajectory.push(p);
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
    }
    trajectory
}

// == one-step-too-many
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..=steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == always-from-the-start
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let (p, velocity) = momentum_step(&gradient, start, v, lr, momentum);
        v = velocity;
        trajectory.push(p);
    }
    trajectory
}

// == never-moves
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let p = start;
    let v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
}

// == climbs
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * v[i] + lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == averages
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * v[i] - (1.0 - momentum) * lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == keeps-the-rest
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = (1.0 - momentum) * v[i] - lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == never-slows-down
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = v[i] - lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == fades-the-push-too
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            v[i] = momentum * (v[i] - lr * slope[i]);
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == looks-ahead
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let ahead = std::array::from_fn(|i| p[i] + momentum * v[i]);
        let slope = gradient(ahead);
        for i in 0..N {
            v[i] = momentum * v[i] - lr * slope[i];
            p[i] += v[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == last-point-only
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
    }
    vec![p]
}

// == (unnamed) stops when the walk is no longer finite
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        if p.iter().any(|x| !x.is_finite()) {
            break;
        }
        trajectory.push(p);
    }
    trajectory
}

// == swaps-rate-and-momentum
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, momentum, lr);
        trajectory.push(p);
    }
    trajectory
}

// == momentum-turns-back
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        v = std::array::from_fn(|i| -momentum * v[i] - lr * slope[i]);
        p = std::array::from_fn(|i| p[i] + v[i]);
        trajectory.push(p);
    }
    trajectory
}
