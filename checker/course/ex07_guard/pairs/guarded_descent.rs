//! `guarded_descent` with two mistakes at once, each under the names of both.

// == forgets-absolute-value + records-the-bad-point
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    let loss = f(p);
    if !loss.is_finite() || loss > ceiling {
        return Run {
            trajectory,
            losses,
            stop: Stop::Diverged { step: 0 },
        };
    }
    trajectory.push(p);
    losses.push(loss);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if !loss.is_finite() || loss > ceiling {
            trajectory.push(p);
            losses.push(loss);
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == forgets-absolute-value + reports-finished
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    let loss = f(p);
    if !loss.is_finite() || loss > ceiling {
        return Run {
            trajectory,
            losses,
            stop: Stop::Diverged { step: 0 },
        };
    }
    trajectory.push(p);
    losses.push(loss);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if !loss.is_finite() || loss > ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Finished,
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == forgets-absolute-value + start-not-questioned
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    trajectory.push(p);
    losses.push(f(p));
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if !loss.is_finite() || loss > ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == forgets-absolute-value + step-one-too-large
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    let loss = f(p);
    if !loss.is_finite() || loss > ceiling {
        return Run {
            trajectory,
            losses,
            stop: Stop::Diverged { step: 0 },
        };
    }
    trajectory.push(p);
    losses.push(loss);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if !loss.is_finite() || loss > ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step + 1 },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == stops-at-the-ceiling + swaps-rate-and-momentum
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    let loss = f(p);
    if !loss.is_finite() || loss.abs() >= ceiling {
        return Run {
            trajectory,
            losses,
            stop: Stop::Diverged { step: 0 },
        };
    }
    trajectory.push(p);
    losses.push(loss);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.momentum, settings.lr);
        let loss = f(p);
        if !loss.is_finite() || loss.abs() >= ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == only-asks-ceiling + start-not-questioned
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    trajectory.push(p);
    losses.push(f(p));
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if loss.abs() > ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == only-asks-finite + start-not-questioned
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    trajectory.push(p);
    losses.push(f(p));
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if !loss.is_finite() {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == forgets-momentum + stops-at-the-ceiling
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let mut p = start;
    let mut v = [0.0; N];
    let mut trajectory = Vec::new();
    let mut losses = Vec::new();
    let loss = f(p);
    if !loss.is_finite() || loss.abs() >= ceiling {
        return Run {
            trajectory,
            losses,
            stop: Stop::Diverged { step: 0 },
        };
    }
    trajectory.push(p);
    losses.push(loss);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, 0.0);
        let loss = f(p);
        if !loss.is_finite() || loss.abs() >= ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step: step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}
