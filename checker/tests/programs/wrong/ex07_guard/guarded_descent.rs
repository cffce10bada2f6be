//! Wrong ways to write `guarded_descent`, each under the name of its misconception.

// == (shared)
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || loss.abs() > ceiling
}

// == stops-at-first-climb
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    let climbs = before.last().is_some_and(|&last| loss > last);
    !loss.is_finite() || loss.abs() > ceiling || climbs
}

// == asks-whether-finite-and-whether-it-climbs
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || before.last().is_some_and(|&last| loss > last)
}

// == asks-only-whether-it-climbs
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !before.is_empty() && loss > before[before.len() - 1]
}

// == stops-above-the-start
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    let first = *before.first().unwrap_or(&loss);
    !loss.is_finite() || loss.abs() > ceiling || loss > first
}

// == start-for-ceiling
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || before.first().is_some_and(|&first| loss > first)
}

// == only-asks-finite
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite()
}

// == only-asks-ceiling
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.abs() > ceiling
}

// == only-asks-nan
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_nan()
}

// == nan-and-ceiling-without-abs
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_nan() || loss > ceiling
}

// == only-asks-nan-and-ceiling
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_nan() || loss.abs() > ceiling
}

// == lets-nan-pass
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    loss.is_infinite() || loss.abs() > ceiling
}

// == forgets-absolute-value
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || loss > ceiling
}

// == stops-at-the-ceiling
fn is_bad(loss: f64, ceiling: f64, before: &[f64]) -> bool {
    !loss.is_finite() || loss.abs() >= ceiling
}

// == ceiling-of-its-own
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        let ceiling = default_ceiling(f(start));
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == guards-the-point
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if p.iter().any(|x| !x.is_finite() || x.abs() > ceiling) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == never-stops
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (lr, momentum) = (settings.lr, settings.momentum);
    let trajectory =
        ex06_momentum::descend_with_momentum(&gradient, start, lr, momentum, settings.steps);
    let losses = trajectory.iter().map(|&p| f(p)).collect();
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == reports-finished
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            break;
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

// == records-the-bad-point
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        trajectory.push(p);
        losses.push(loss);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == records-the-bad-point-without-its-loss
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        trajectory.push(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        losses.push(loss);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == loss-of-start-missing
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (vec![start], Vec::new());
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == step-counted-from-zero
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (vec![start], vec![f(start)]);
    for step in 0..settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == step-one-too-large
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
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

// == last-step-not-taken
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == asks-before-it-steps
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 1..=settings.steps {
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
        trajectory.push(p);
        losses.push(loss);
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}

// == swaps-rate-and-momentum
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.momentum, settings.lr);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == one-step-too-many
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps + 1 {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == forgets-momentum
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, 0.0);
        }
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == start-not-questioned
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (vec![start], vec![f(start)]);
    for step in 1..=settings.steps {
        (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        let loss = f(p);
        if is_bad(loss, ceiling, &losses) {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
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

// == (unnamed) records the bad point, and forgets the absolute value
pub fn guarded_descent<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    settings: Settings,
    ceiling: f64,
) -> Run<N> {
    let (mut p, mut v) = (start, [0.0; N]);
    let (mut trajectory, mut losses) = (Vec::new(), Vec::new());
    for step in 0..=settings.steps {
        if step > 0 {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
        let loss = f(p);
        trajectory.push(p);
        losses.push(loss);
        if !loss.is_finite() || loss > ceiling {
            return Run {
                trajectory,
                losses,
                stop: Stop::Diverged { step },
            };
        }
    }
    Run {
        trajectory,
        losses,
        stop: Stop::Finished,
    }
}
