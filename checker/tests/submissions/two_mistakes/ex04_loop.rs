pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut p = start;
    let mut trajectory = Vec::new();
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
}
