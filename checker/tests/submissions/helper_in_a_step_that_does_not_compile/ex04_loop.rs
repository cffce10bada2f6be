pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for k in 0..steps {
        let down = gradient(trajectory[k]).map(|slope| -lr * slope);
        trajectory.push(ex01_surface::plus(trajectory[k], down));
    }
    trajectory
}
