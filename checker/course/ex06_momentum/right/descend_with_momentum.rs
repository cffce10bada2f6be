//! Right ways to write `descend_with_momentum`, none of them the solution's.

// == the other sign inside, fused
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    let mut uphill = [0.0; N];
    for k in 0..steps {
        let slope = gradient(trajectory[k]);
        let mut p = trajectory[k];
        for i in 0..N {
            uphill[i] = slope[i].mul_add(lr, uphill[i] * momentum);
            p[i] -= uphill[i];
        }
        trajectory.push(p);
    }
    trajectory
}

// == the velocity read off the last two points
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    let mut before = start;
    for k in 0..steps {
        let p = trajectory[k];
        let slope = gradient(p);
        let next = std::array::from_fn(|i| p[i] + momentum * (p[i] - before[i]) - lr * slope[i]);
        trajectory.push(next);
        before = p;
    }
    trajectory
}

// == by recursion
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    fn roll<const N: usize>(
        gradient: &dyn Fn(Point<N>) -> Point<N>,
        (p, v): (Point<N>, Point<N>),
        lr: f64,
        momentum: f64,
        left: usize,
        trajectory: &mut Vec<Point<N>>,
    ) {
        trajectory.push(p);
        if left > 0 {
            let ball = momentum_step(gradient, p, v, lr, momentum);
            roll(gradient, ball, lr, momentum, left - 1, trajectory);
        }
    }
    let mut trajectory = Vec::new();
    let rest = [0.0; N];
    roll(
        &gradient,
        (start, rest),
        lr,
        momentum,
        steps,
        &mut trajectory,
    );
    trajectory
}

// == by successors
pub fn descend_with_momentum<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    momentum: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let from_rest = (start, [0.0; N]);
    let next = |&(p, v): &(Point<N>, Point<N>)| Some(momentum_step(&gradient, p, v, lr, momentum));
    let balls = std::iter::successors(Some(from_rest), next);
    balls.take(steps + 1).map(|(p, _)| p).collect()
}
