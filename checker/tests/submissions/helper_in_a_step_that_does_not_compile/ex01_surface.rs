/// The sum of two points.
pub fn plus<const N: usize>(p: Point<N>, q: Point<N>) -> Point<N> {
    std::array::from_fn(|i| p[i] + q[i])
}

/// The way from one point to another.
pub fn minus<const N: usize>(p: Point<N>, q: Point<N>) -> Point<N> {
    std::array::from_fn(|i| p[i] - r[i])
}
