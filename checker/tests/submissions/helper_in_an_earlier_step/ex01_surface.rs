/// The sum of two points.
pub fn plus<const N: usize>(p: Point<N>, q: Point<N>) -> Point<N> {
    std::array::from_fn(|i| p[i] + q[i])
}
