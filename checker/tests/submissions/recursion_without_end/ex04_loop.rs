pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    fn walk<const N: usize>(p: Point<N>, step: &dyn Fn(Point<N>) -> Point<N>) -> Vec<Point<N>> {
        let mut rest = walk(step(p), step);
        rest.insert(0, p);
        rest
    }
    walk(start, &|p| ex03_step::step(&gradient, p, lr))
}
