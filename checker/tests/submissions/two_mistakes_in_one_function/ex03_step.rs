pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] + slope[i])
}
