//! Right ways to write `critical_rate`, none of them the solution's.

// == losses listed on the spot, while counting down
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    low: f64,
    high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    let holds = |lr: f64| {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses: Vec<f64> = walk.into_iter().map(&f).collect();
        ex05_sweep::classify(&losses, f64::NEG_INFINITY) != ex05_sweep::Behaviour::Diverges
    };
    if !holds(low) {
        return None;
    }
    if holds(high) {
        return None;
    }
    let mut ends = [low, high];
    let mut left = rounds;
    while left > 0 {
        let middle = 0.5 * (ends[0] + ends[1]);
        let end = if holds(middle) { 0 } else { 1 };
        ends[end] = middle;
        left -= 1;
    }
    Some(ends[0])
}

// == by the sweep of step 5, one rate at a time
pub fn critical_rate<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    low: f64,
    high: f64,
    steps: usize,
    rounds: usize,
) -> Option<f64> {
    use ex05_sweep::Behaviour;
    let try_it = |lr: f64| {
        let runs = ex05_sweep::sweep(&f, &gradient, start, &[lr], steps, f64::NEG_INFINITY);
        runs[0].behaviour
    };
    let (mut low, mut high) = (low, high);
    match (try_it(low), try_it(high)) {
        (Behaviour::Diverges, _) => return None,
        (_, Behaviour::Diverges) => {}
        _ => return None,
    }
    for _round in 1..=rounds {
        let middle = low + (high - low) / 2.0;
        if try_it(middle) == Behaviour::Diverges {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(low)
}
