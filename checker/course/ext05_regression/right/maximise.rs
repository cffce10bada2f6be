//! Right ways to write `maximise`, none of them the solution's.

// == its own loop, uphill
pub fn maximise<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let mut walk = vec![start];
    for k in 0..steps {
        let (p, slope) = (walk[k], gradient(walk[k]));
        walk.push(std::array::from_fn(|i| p[i] + lr * slope[i]));
    }
    walk
}

// == down a slope that is filled in
pub fn maximise<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    let of_the_loss = |p: Point<N>| {
        let of_the_gain = gradient(p);
        let mut slope = [0.0; N];
        for i in 0..N {
            slope[i] = -1.0 * of_the_gain[i];
        }
        slope
    };
    ex04_loop::descend(of_the_loss, start, lr, steps)
}

// == with the rate turned round instead
pub fn maximise<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    ex04_loop::descend(gradient, start, -lr, steps)
}
