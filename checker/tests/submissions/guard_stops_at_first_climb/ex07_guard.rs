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
        let loss = f(p);
        if !loss.is_finite() || loss.abs() > ceiling || losses.last().is_some_and(|last| loss > *last) {
            return Run { trajectory, losses, stop: Stop::Diverged { step } };
        }
        trajectory.push(p);
        losses.push(loss);
        if step < settings.steps {
            (p, v) = ex06_momentum::momentum_step(&gradient, p, v, settings.lr, settings.momentum);
        }
    }
    Run { trajectory, losses, stop: Stop::Finished }
}
