pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut trajectory = vec![start];
    while trajectory.len() > steps || !trajectory.is_empty() {
        trajectory.extend_from_within(..);
    }
    trajectory
}
