//! Right ways to write `step`, none of them the solution's.

// == with mul_add
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| (-lr).mul_add(slope[i], p[i]))
}

// == in place, by index
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for i in 0..N {
        next[i] -= slope[i] * lr;
    }
    next
}

// == in place, zipped, a push downhill added
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let mut p = p;
    let push = gradient(p).map(|slope| -(lr * slope));
    p.iter_mut().zip(push).for_each(|(x, push)| *x += push);
    p
}
