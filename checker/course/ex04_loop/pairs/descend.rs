//! `descend` with two mistakes at once, each under the names of both.

// == last-not-recorded + start-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = vec![];
    for _ in 1..steps {
        p = ex03_step::step(&gradient, p, lr);
        walk.push(p);
    }
    walk
}

// == one-step-too-many + start-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = Vec::new();
    for _ in 0..=steps {
        p = ex03_step::step(&gradient, p, lr);
        walk.push(p);
    }
    walk
}

// == adds-gradient + start-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = Vec::new();
    for _ in 0..steps {
        let g = gradient(p);
        for i in 0..N {
            p[i] += lr * g[i];
        }
        walk.push(p);
    }
    walk
}

// == always-from-the-start + start-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut walk = Vec::new();
    for _ in 0..steps {
        walk.push(ex03_step::step(&gradient, start, lr));
    }
    walk
}

// == adds-gradient + last-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = Vec::new();
    for _ in 0..steps {
        walk.push(p);
        let g = gradient(p);
        p = std::array::from_fn(|i| p[i] + lr * g[i]);
    }
    walk
}

// == newest-first + start-not-recorded
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = Vec::new();
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        walk.insert(0, p);
    }
    walk
}

// == forgets-rate + start-recorded-twice
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = vec![start];
    for _ in 0..steps {
        walk.push(p);
        let g = gradient(p);
        for i in 0..N {
            p[i] -= g[i];
        }
    }
    walk
}

// == adds-gradient + forgets-rate
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut walk = vec![start];
    for _ in 0..steps {
        let g = gradient(p);
        for i in 0..N {
            p[i] += g[i];
        }
        walk.push(p);
    }
    walk
}
