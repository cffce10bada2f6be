//! `critical_rate` with two mistakes at once, each under the names of both.

// == returns-high + trusts-the-ends
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    low: f64,
    high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = ex05_sweep::losses(&f, &walk);
        ex05_sweep::classify(&losses, f64::NEG_INFINITY) == ex05_sweep::Behaviour::Diverges
    };

    let (mut low, mut high) = (low, high);
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        if breaks(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

// == one-round-more + returns-high
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    low: f64,
    high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = ex05_sweep::losses(&f, &walk);
        ex05_sweep::classify(&losses, f64::NEG_INFINITY) == ex05_sweep::Behaviour::Diverges
    };
    if breaks(low) || !breaks(high) {
        return None;
    }
    let (mut low, mut high) = (low, high);
    for _ in 0..=rounds {
        let middle = (low + high) / 2.0;
        if breaks(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

// == one-round-more + returns-the-middle
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    low: f64,
    high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = ex05_sweep::losses(&f, &walk);
        ex05_sweep::classify(&losses, f64::NEG_INFINITY) == ex05_sweep::Behaviour::Diverges
    };
    if breaks(low) || !breaks(high) {
        return None;
    }
    let (mut low, mut high) = (low, high);
    for _ in 0..=rounds {
        let middle = (low + high) / 2.0;
        if breaks(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some((low + high) / 2.0)
}
