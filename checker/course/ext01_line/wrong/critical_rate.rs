//! Wrong ways to write `critical_rate`, each under the name of its misconception.

// == (shared)
fn breaks<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> bool {
    let walk = ex04_loop::descend(gradient, start, lr, steps);
    let losses = ex05_sweep::losses(f, &walk);
    ex05_sweep::classify(&losses, f64::NEG_INFINITY) == ex05_sweep::Behaviour::Diverges
}

// == returns-high | What can go wrong
// Yours returns the upper end, a rate that breaks. Return the largest rate that was seen to hold: low.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(high)
}

// == returns-the-middle | What can go wrong
// Yours returns the middle, which nobody tried. Return the largest rate that was seen to hold: low.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some((low + high) / 2.0)
}

// == keeps-the-wrong-half | What can go wrong
// Yours goes on with the wrong half. If the middle breaks, the edge lies below it: it becomes the new
// high.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            false => high = middle,
            true => low = middle,
        }
    }
    Some(low)
}

// == one-round-short | What can go wrong
// Yours halves once too few.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 1..rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(low)
}

// == one-round-more | What can go wrong
// Yours halves once too often.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 0..=rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(low)
}

// == trusts-the-ends | What can go wrong
// Yours does not try the two ends. If low breaks, or high does not, there is no edge between them:
// None.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(low)
}

// == halves-the-ratio | What can go wrong
// Yours takes the middle of the ratio. Here the interval is halved: (low + high) / 2.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| breaks(&f, &gradient, start, lr, steps);
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 0..rounds {
        let middle = (low * high).sqrt();
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(low)
}

// == asks-whether-it-arrives | What can go wrong
// Yours takes a rate for broken that merely has not arrived yet. Ask whether it diverges.
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    mut low: f64,
    mut high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let breaks = |lr: f64| {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = ex05_sweep::losses(&f, &walk);
        ex05_sweep::classify(&losses, 1e-3) != ex05_sweep::Behaviour::Converges
    };
    if breaks(low) || !breaks(high) {
        return None;
    }
    for _ in 0..rounds {
        let middle = (low + high) / 2.0;
        match breaks(middle) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(low)
}
