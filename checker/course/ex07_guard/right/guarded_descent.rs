//! Right ways to write `guarded_descent`, none of them the solution's.

// == the whole walk first, then cut at the first bad loss
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let Settings {
        lr,
        momentum,
        steps,
    } = settings;
    let mut trajectory =
        ex06_momentum::descend_with_momentum(&gradient, start, lr, momentum, steps);
    let mut losses: Vec<f64> = trajectory.iter().map(|&p| f(p)).collect();
    let is_bad = |loss: &f64| !loss.is_finite() || loss.abs() > ceiling;
    let stop = match losses.iter().position(is_bad) {
        Some(step) => Stop::Diverged { step },
        None => Stop::Finished,
    };
    if let Stop::Diverged { step } = stop {
        trajectory.truncate(step);
        losses.truncate(step);
    }
    Run {
        trajectory,
        losses,
        stop,
    }
}

// == a velocity of its own with the other sign, fused, and the good losses asked for
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut run = Run {
        trajectory: vec![],
        losses: vec![],
        stop: Stop::Finished,
    };
    let mut p = start;
    let mut uphill = [0.0; N];
    loop {
        let loss = f(p);
        let good = loss.is_finite() && -ceiling <= loss && loss <= ceiling;
        if !good {
            let step = run.losses.len();
            run.stop = Stop::Diverged { step };
            return run;
        }
        run.trajectory.push(p);
        run.losses.push(loss);
        if run.losses.len() > settings.steps {
            return run;
        }
        let slope = gradient(p);
        for i in 0..N {
            uphill[i] = slope[i].mul_add(settings.lr, uphill[i] * settings.momentum);
            p[i] -= uphill[i];
        }
    }
}

// == by recursion
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let run = Run {
        trajectory: Vec::new(),
        losses: Vec::new(),
        stop: Stop::Finished,
    };
    roll(&f, &gradient, (start, [0.0; N]), settings, ceiling, run)
}

fn roll<const N: usize>(
    f: &dyn Fn(Point<N>) -> f64,
    gradient: &dyn Fn(Point<N>) -> Point<N>,
    (p, v): (Point<N>, Point<N>),
    settings: Settings,
    ceiling: f64,
    mut run: Run<N>,
) -> Run<N> {
    let step = run.losses.len();
    if step > settings.steps {
        return run;
    }
    let loss = f(p);
    if loss.is_nan() || loss.abs() > ceiling || loss.abs() == f64::INFINITY {
        run.stop = Stop::Diverged { step };
        return run;
    }
    run.trajectory.push(p);
    run.losses.push(loss);
    let ball = ex06_momentum::momentum_step(gradient, p, v, settings.lr, settings.momentum);
    roll(f, gradient, ball, settings, ceiling, run)
}
