//! Right ways to write `central_difference`, none of them the solution's.

// == one copy moved there and back, each height divided by the whole way
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let mut q = p;
    let mut slopes = [0.0; N];
    for i in 0..N {
        q[i] = p[i] + h;
        let ahead = f(q);
        q[i] = p[i] - h;
        let behind = f(q);
        q[i] = p[i];
        slopes[i] = ahead / (h + h) - behind / (h + h);
    }
    slopes
}

// == the mean of the slope ahead and the slope behind
pub fn central_difference<const N: usize>(
    f: impl Fn(Point<N>) -> f64,
    p: Point<N>,
    h: f64,
) -> Point<N> {
    let here = f(p);
    std::array::from_fn(|i| {
        let moved = |by: f64| {
            let mut q = p;
            q[i] += by;
            f(q)
        };
        ((moved(h) - here) / h + (here - moved(-h)) / h) / 2.0
    })
}
