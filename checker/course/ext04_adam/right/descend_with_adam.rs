//! Right ways to write `descend_with_adam`, none of them the solution's.

// == by the last point of the list
pub fn descend_with_adam<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    decays: Decays,
    steps: usize,
) -> Vec<Point<N>> {
    let mut walk = vec![start];
    let mut memory = Memory::FRESH;
    while walk.len() <= steps {
        let p = walk[walk.len() - 1];
        let (next, after) = adam_step(&gradient, p, memory, lr, decays);
        memory = after;
        walk.push(next);
    }
    walk
}

// == by an iterator that hands itself on
pub fn descend_with_adam<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    decays: Decays,
    steps: usize,
) -> Vec<Point<N>> {
    let step =
        |(p, memory): &(Point<N>, Memory<N>)| Some(adam_step(&gradient, *p, *memory, lr, decays));
    let walk = std::iter::successors(Some((start, Memory::FRESH)), step);
    walk.take(steps + 1).map(|(p, _)| p).collect()
}

// == with the formula written out, and no call of adam_step
pub fn descend_with_adam<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    decays: Decays,
    steps: usize,
) -> Vec<Point<N>> {
    let (mut m, mut v, mut p) = ([0.0; N], [0.0; N], start);
    let mut walk = Vec::with_capacity(steps + 1);
    walk.push(p);
    for t in 1..=steps as i32 {
        let g = gradient(p);
        for i in 0..N {
            m[i] = decays.beta1 * m[i] + (1.0 - decays.beta1) * g[i];
            v[i] = decays.beta2 * v[i] + (1.0 - decays.beta2) * g[i] * g[i];
            let slope = m[i] / (1.0 - decays.beta1.powi(t));
            let square: f64 = v[i] / (1.0 - decays.beta2.powi(t));
            p[i] -= lr * slope / (square.sqrt() + decays.epsilon);
        }
        walk.push(p);
    }
    walk
}
