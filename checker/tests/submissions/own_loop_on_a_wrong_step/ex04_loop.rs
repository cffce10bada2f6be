pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    for k in 0..steps {
        let p = trajectory[k];
        let slope = gradient(p);
        trajectory.push(std::array::from_fn(|i| p[i] - lr * slope[i]));
    }
    trajectory
}
