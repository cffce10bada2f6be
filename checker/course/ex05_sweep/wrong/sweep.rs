//! Wrong ways to write `sweep`, each under the name of its misconception.

// == walks-on | What can go wrong
// Your runs follow one another: each begins where the one before it ended. To be compared they
// need the same start: begin each at start.
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

// == first-rate-for-all | What can go wrong
// All your runs walk with the first rate, whatever lr they report. Hand the rate of each run to
// descend.
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

// == threshold-of-its-own | What can go wrong
// Your runs are judged with the threshold 0.001, whatever the caller says. Hand threshold on to
// classify.
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

// == steps-of-its-own | What can go wrong
// Your walks have 200 steps, whatever the caller says. Hand steps on to descend.
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

// == one-step-too-many | What can go wrong
// Your walks are one step too long: each run has steps + 2 losses. Hand steps on to descend as it
// is; the start is counted there.
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

// == one-step-short | What can go wrong [panicked]
// Your walks are one step short: each run has steps losses. Hand steps on to descend as it is:
// steps steps make steps + 1 losses.
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

// == losses-without-start | What can go wrong [panicked]
// Your runs leave out the loss of the start. List the loss of every point of the walk, the start
// included.
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

// == leaves-out-diverging | What can go wrong
// Your sweep leaves out the rates that diverge. They belong to the picture as well: one run for
// each rate, in the order of rates.
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

// == sorted-by-rate | What can go wrong
// Your runs are sorted by their rate. Keep the order in which the rates were given.
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

// == swaps-rate-and-threshold | What can go wrong
// Rate and threshold have changed places: your runs walk with the threshold, and are judged by the
// rate. descend takes lr, classify takes threshold.
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
        let trajectory = ex04_loop::descend(&gradient, start, threshold, steps);
        let losses = losses(&f, &trajectory);
        let behaviour = classify(&losses, lr);
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

// == losses-pile-up | What can go wrong
// Each of your runs holds the losses of the runs before it as well: the list that you fill is never
// emptied. Begin a new list for each rate, inside the loop.
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();
    let mut all = Vec::new();
    for &lr in rates {
        let trajectory = ex04_loop::descend(&gradient, start, lr, steps);
        all.extend(losses(&f, &trajectory));
        let losses = all.clone();
        let behaviour = classify(&losses, threshold);
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == leaves-out-what-came-before | What can go wrong
// Your sweep leaves out a rate that it has had before. There is one run for each rate that is given,
// in the order of rates.
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
        if runs.iter().any(|run: &SweepRun| run.lr == lr) {
            continue;
        }
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

// == leaves-out-below-zero | What can go wrong
// Your sweep leaves out the rates that are not above zero. There is one run for each rate that is
// given; what becomes of it is what the sweep shows.
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
        if lr <= 0.0 {
            continue;
        }
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

// == stops-at-divergence | What can go wrong
// Your sweep ends at the first rate that diverges. That it diverges is what the sweep is to find: keep
// that run, and go on with the next rate.
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
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = losses(&f, &walk);
        let behaviour = classify(&losses, threshold);
        if behaviour == Behaviour::Diverges {
            break;
        }
        runs.push(SweepRun {
            lr,
            losses,
            behaviour,
        });
    }
    runs
}

// == (unnamed) takes one step at least
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let run = |&lr: &f64| {
        let walk = ex04_loop::descend(&gradient, start, lr, steps.max(1));
        let losses = losses(&f, &walk);
        let behaviour = classify(&losses, threshold);
        SweepRun {
            lr,
            losses,
            behaviour,
        }
    };
    rates.iter().map(run).collect()
}

// == first-run-for-all | What can go wrong
// All your runs are the first one: each walks with the first rate, and reports it. Each rate of the
// list gets a run of its own.
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let mut runs = Vec::new();
    for _ in rates {
        let lr = rates[0];
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
