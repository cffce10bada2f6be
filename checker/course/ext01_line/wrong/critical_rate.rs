//! Wrong ways to write `critical_rate`, each under the name of its misconception.

// == (shared)
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
    if !has_edge(breaks(low), breaks(high)) {
        return None;
    }
    for _ in 0..halvings(rounds) {
        let middle = middle(low, high);
        match is_high(breaks(middle)) {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(answer(low, high))
}

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

fn has_edge(low_breaks: bool, high_breaks: bool) -> bool {
    !low_breaks && high_breaks
}

fn halvings(rounds: usize) -> usize {
    rounds
}

fn middle(low: f64, high: f64) -> f64 {
    (low + high) / 2.0
}

fn is_high(middle_breaks: bool) -> bool {
    middle_breaks
}

fn answer(low: f64, _: f64) -> f64 {
    low
}

// == returns-high | What can go wrong
// Yours returns the upper end, a rate that breaks. Return the largest rate that was seen to hold: low.
fn answer(_: f64, high: f64) -> f64 {
    high
}

// == returns-the-middle | What can go wrong
// Yours returns the middle, which nobody tried. Return the largest rate that was seen to hold: low.
fn answer(low: f64, high: f64) -> f64 {
    (low + high) / 2.0
}

// == keeps-the-wrong-half | What can go wrong
// Yours goes on with the wrong half. If the middle breaks, the edge lies below it: it becomes the new
// high.
fn is_high(middle_breaks: bool) -> bool {
    !middle_breaks
}

// == one-round-short | What can go wrong
// Yours halves once too few.
fn halvings(rounds: usize) -> usize {
    rounds.saturating_sub(1)
}

// == one-round-more | What can go wrong
// Yours halves once too often.
fn halvings(rounds: usize) -> usize {
    rounds + 1
}

// == trusts-the-ends | What can go wrong
// Yours does not try the two ends. If low breaks, or high does not, there is no edge between them:
// None.
fn has_edge(_: bool, _: bool) -> bool {
    true
}

// == halves-the-ratio | What can go wrong
// Yours takes the middle of the ratio. Here the interval is halved: (low + high) / 2.
fn middle(low: f64, high: f64) -> f64 {
    (low * high).sqrt()
}

// == asks-whether-it-arrives | What can go wrong
// Yours takes a rate for broken that merely has not arrived yet. Ask whether it diverges.
fn breaks<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> bool {
    let walk = ex04_loop::descend(gradient, start, lr, steps);
    let losses = ex05_sweep::losses(f, &walk);
    ex05_sweep::classify(&losses, 1e-3) != ex05_sweep::Behaviour::Converges
}
