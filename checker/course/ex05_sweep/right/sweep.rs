//! Right ways to write `sweep`, none of them the solution's.

// == a loop that pushes
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
        runs.push(SweepRun {
            lr,
            behaviour: classify(&losses, threshold),
            losses,
        });
    }
    runs
}

// == a walk of its own, the losses taken on the way
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let walk = |&lr: &f64| {
        let mut p = start;
        let mut losses = vec![f(p)];
        for _ in 0..steps {
            let slope = gradient(p);
            p = std::array::from_fn(|i| (-lr).mul_add(slope[i], p[i]));
            losses.push(f(p));
        }
        let behaviour = classify(&losses, threshold);
        SweepRun {
            lr,
            losses,
            behaviour,
        }
    };
    rates.iter().map(walk).collect()
}

// == the runs made first, then filled in
pub fn sweep<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    rates: &[f64],
    steps: usize,
    threshold: f64,
) -> Vec<SweepRun> {
    let empty = |&lr: &f64| SweepRun {
        lr,
        losses: Vec::new(),
        behaviour: Behaviour::Stalls,
    };
    let mut runs: Vec<SweepRun> = rates.iter().map(empty).collect();
    for run in &mut runs {
        let trajectory = ex04_loop::descend(&gradient, start, run.lr, steps);
        run.losses = losses(&f, &trajectory);
        run.behaviour = classify(&run.losses, threshold);
    }
    runs
}
