//! Right ways to write `rmsprop_step`, none of them the solution's.

// == in one loop, in place
pub fn rmsprop_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    mut p: Point<N>,
    mut squares: Point<N>,
    lr: f64,
    decay: f64,
    epsilon: f64,
) -> (Point<N>, Point<N>) {
    let g = gradient(p);
    for i in 0..N {
        squares[i] = decay * squares[i] + (1.0 - decay) * g[i].powi(2);
        p[i] -= lr * g[i] / (squares[i].sqrt() + epsilon);
    }
    (p, squares)
}

// == the old average moved towards the new square, and a rate for each coordinate
pub fn rmsprop_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    squares: Point<N>,
    lr: f64,
    decay: f64,
    epsilon: f64,
) -> (Point<N>, Point<N>) {
    let slope = gradient(p);
    let mut next = p;
    let mut renewed = squares;
    for i in 0..N {
        let share = 1.0 - decay;
        renewed[i] = if share == 1.0 {
            slope[i] * slope[i]
        } else {
            squares[i] * decay + share * slope[i] * slope[i]
        };
        let own_rate = lr / (epsilon + f64::sqrt(renewed[i]));
        next[i] = p[i] - own_rate * slope[i];
    }
    (next, renewed)
}

// == by zipped iterators
pub fn rmsprop_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    squares: Point<N>,
    lr: f64,
    decay: f64,
    epsilon: f64,
) -> (Point<N>, Point<N>) {
    let (mut next, mut after) = (p, squares);
    let slope = gradient(p);
    for ((x, s), g) in next.iter_mut().zip(after.iter_mut()).zip(slope) {
        *s = *s * decay + g * g * (1.0 - decay);
        *x -= g / (s.sqrt() + epsilon) * lr;
    }
    (next, after)
}
