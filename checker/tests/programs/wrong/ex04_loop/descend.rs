//! Wrong ways to write `descend`, each under the name of its misconception.

// == start-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == last-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        trajectory.push(p);
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory
}

// == start-recorded-twice
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        trajectory.push(p);
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory
}

// == one-step-too-many
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..=steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == always-from-the-start
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let p = ex03_step::step(&gradient, start, lr);
        trajectory.push(p);
    }
    trajectory
}

// == never-moves
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}

// == slope-of-the-start-only
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let slope = gradient(start);
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = std::array::from_fn(|i| p[i] - lr * slope[i]);
        trajectory.push(p);
    }
    trajectory
}

// == adds-gradient
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let slope = gradient(p);
        for i in 0..N {
            p[i] += lr * slope[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == forgets-rate
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, 1.0);
        trajectory.push(p);
    }
    trajectory
}

// == last-point-only
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for _ in 0..steps {
        trajectory = vec![ex03_step::step(&gradient, trajectory[0], lr)];
    }
    trajectory
}

// == start-and-end-only
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory.push(p);
    trajectory
}

// == newest-first
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for _ in 0..steps {
        let next = ex03_step::step(&gradient, trajectory[0], lr);
        trajectory.insert(0, next);
    }
    trajectory
}

// == (unnamed) stops when the walk is no longer finite
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = vec![start];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        if p.iter().any(|x| !x.is_finite()) {
            break;
        }
        trajectory.push(p);
    }
    trajectory
}
