//! Wrong ways to write `step`, each under the name of its misconception.

// == adds-gradient
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] + lr * slope[i])
}

// == forgets-rate
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] - slope[i])
}

// == returns-displacement
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| -lr * slope[i])
}

// == stays
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for (mut x, g) in next.into_iter().zip(slope) {
        x -= lr * g;
    }
    next
}

// == scales-point
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    std::array::from_fn(|i| p[i] - lr * p[i])
}

// == reverses-subtraction
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| lr * slope[i] - p[i])
}

// == rate-on-all
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| (p[i] - slope[i]) * lr)
}

// == subtracts-rate-only
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    std::array::from_fn(|i| p[i] - lr)
}

// == sign-of-slope-only
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let mut next = p;
    for i in 0..N {
        if slope[i] > 0.0 {
            next[i] -= lr;
        } else {
            next[i] += lr;
        }
    }
    next
}

// == normalises-gradient
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    let length = slope.iter().map(|g| g * g).sum::<f64>().sqrt();
    std::array::from_fn(|i| p[i] - lr * slope[i] / length)
}

// == first-slope-everywhere
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    p.map(|x| x - lr * slope[0])
}

// == moves-while-asking
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let mut p = p;
    for i in 0..N {
        p[i] -= lr * gradient(p)[i];
    }
    p
}

// == looks-again-on-the-way
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let mut next = p;
    for i in 0..N {
        next[i] = p[i] - lr * gradient(p)[i];
    }
    next
}

// == (unnamed) uphill, and without the rate
pub fn step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    lr: f64,
) -> Point<N> {
    let slope = gradient(p);
    std::array::from_fn(|i| p[i] + slope[i])
}
