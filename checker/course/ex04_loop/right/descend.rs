//! Right ways to write `descend`, none of them the solution's.

// == by successors
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    std::iter::successors(Some(start), |&p| Some(ex03_step::step(&gradient, p, lr)))
        .take(steps + 1)
        .collect()
}

// == by recursion
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    walk_on(&gradient, vec![start], lr, steps)
}

fn walk_on<const N: usize>(
    gradient: &dyn Fn(Point<N>) -> Point<N>,
    mut trajectory: Vec<Point<N>>,
    lr: f64,
    left: usize,
) -> Vec<Point<N>> {
    if left == 0 {
        return trajectory;
    }
    let p = trajectory[trajectory.len() - 1];
    trajectory.push(ex03_step::step(gradient, p, lr));
    walk_on(gradient, trajectory, lr, left - 1)
}

// == a step of its own, with mul_add
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start; steps + 1];
    for k in 0..steps {
        let slope = gradient(trajectory[k]);
        for i in 0..N {
            trajectory[k + 1][i] = slope[i].mul_add(-lr, trajectory[k][i]);
        }
    }
    trajectory
}

// == recorded before the step, and once more at the end
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = Vec::with_capacity(steps + 1);
    let mut p = start;
    while trajectory.len() < steps {
        trajectory.push(p);
        p = ex03_step::step(&gradient, p, lr);
    }
    trajectory.push(p);
    trajectory
}
