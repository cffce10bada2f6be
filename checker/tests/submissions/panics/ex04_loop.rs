pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for k in 0..steps {
        trajectory.push(ex03_step::step(&gradient, trajectory[k + 1], lr));
    }
    trajectory
}
