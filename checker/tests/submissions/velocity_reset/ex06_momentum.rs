pub fn momentum_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    v: Point<N>,
    lr: f64,
    momentum: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let v: Point<N> = std::array::from_fn(|i| -lr * slope[i]);
    (std::array::from_fn(|i| p[i] + v[i]), v)
}
