//! Wrong ways to write `sweep`, each under the name of its misconception.

// == walks-on
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut from = start;
    let mut runs = Vec::new();
    for &lr in rates {
        let trajectory = ex04_loop::descend(&gradient, from, lr, steps);
        from = trajectory[steps];
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == first-rate-for-all
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
        let trajectory = ex04_loop::descend(&gradient, start, rates[0], steps);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == threshold-of-its-own
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, 1e-3);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == steps-of-its-own
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, 200);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == one-step-too-many
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps + 1);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == one-step-short
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps - 1);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == losses-without-start
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = losses(&f, &trajectory[1..]);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == leaves-out-diverging
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        if behaviour != Behaviour::Diverges {
            runs.push(SweepRun {
                lr,
                losses,
                behaviour,
            });
        }
    }
    runs
}

// == sorted-by-rate
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut sorted = rates.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut runs = Vec::new();
    for lr in sorted {
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == (unnamed) leaves out the losses that are not finite
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
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        let mut losses = losses(&f, &trajectory);
        losses.retain(|loss| loss.is_finite());
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}
