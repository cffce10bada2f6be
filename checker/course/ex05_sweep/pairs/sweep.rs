//! `sweep` with two mistakes at once, each under the names of both.

// == first-rate-for-all + threshold-of-its-own
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();

    for &lr in rates {
        let walk = ex04_loop::descend(&gradient, start, rates[0], steps);
        let all = losses(&f, &walk);
        let behaviour = classify(&all, 1e-3);
        runs.push(SweepRun {
            lr,
            losses: all,
            behaviour,
        });
    }
    runs
}

// == losses-without-start + one-step-too-many
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();

    for &lr in rates {
        let walk = ex04_loop::descend(&gradient, start, lr, steps + 1);
        let all = losses(&f, &walk[1..]);
        let behaviour = classify(&all, threshold);
        runs.push(SweepRun {
            lr,
            losses: all,
            behaviour,
        });
    }
    runs
}

// == losses-without-start + sorted-by-rate
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();
    let mut rates = rates.to_vec();
    rates.sort_by(f64::total_cmp);
    for &lr in &rates {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let all = losses(&f, &walk[1..]);
        let behaviour = classify(&all, threshold);
        runs.push(SweepRun {
            lr,
            losses: all,
            behaviour,
        });
    }
    runs
}

// == one-step-too-many + threshold-of-its-own
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();

    for &lr in rates {
        let walk = ex04_loop::descend(&gradient, start, lr, steps + 1);
        let all = losses(&f, &walk);
        let behaviour = classify(&all, 1e-3);
        runs.push(SweepRun {
            lr,
            losses: all,
            behaviour,
        });
    }
    runs
}
