//! Right ways to write `adam_step`, none of them the solution's.

// == in place, with the powers multiplied up
pub fn adam_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    mut memory: Memory<N>,
    lr: f64,
    decays: Decays,
) -> (Point<N>, Memory<N>) {
    let g = gradient(p);
    memory.steps += 1;
    let (mut power1, mut power2) = (1.0, 1.0);
    for _ in 0..memory.steps {
        power1 *= decays.beta1;
        power2 *= decays.beta2;
    }
    let mut next = p;
    for i in 0..N {
        memory.slopes[i] = decays.beta1 * memory.slopes[i] + (1.0 - decays.beta1) * g[i];
        memory.squares[i] = decays.beta2 * memory.squares[i] + (1.0 - decays.beta2) * g[i] * g[i];
        let m = memory.slopes[i] / (1.0 - power1);
        let v = memory.squares[i] / (1.0 - power2);
        next[i] -= lr * m / (v.sqrt() + decays.epsilon);
    }
    (next, memory)
}

// == one coordinate after the other, by a closure
pub fn adam_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    memory: Memory<N>,
    lr: f64,
    decays: Decays,
) -> (Point<N>, Memory<N>) {
    let slope = gradient(p);
    let t = (memory.steps + 1) as f64;
    let fade = |beta: f64, old: f64, new: f64| old * beta + new * (1.0 - beta);
    let mut slopes = [0.0; N];
    let mut squares = [0.0; N];
    let mut next = [0.0; N];
    for i in 0..N {
        slopes[i] = fade(decays.beta1, memory.slopes[i], slope[i]);
        squares[i] = fade(decays.beta2, memory.squares[i], slope[i].powi(2));
        let above = slopes[i] / (1.0 - decays.beta1.powf(t));
        let below = (squares[i] / (1.0 - decays.beta2.powf(t))).sqrt();
        next[i] = p[i] - above / (below + decays.epsilon) * lr;
    }
    let steps = memory.steps + 1;
    (
        next,
        Memory {
            slopes,
            squares,
            steps,
        },
    )
}

// == the corrections as factors, the root taken apart
pub fn adam_step<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    p: Point<N>,
    memory: Memory<N>,
    lr: f64,
    decays: Decays,
) -> (Point<N>, Memory<N>) {
    let mut after = memory;
    after.steps = memory.steps + 1;
    let t = i32::try_from(after.steps).unwrap_or(i32::MAX);
    let rate = lr / (1.0 - decays.beta1.powi(t));
    let stretch = (1.0 - decays.beta2.powi(t)).sqrt();
    let mut next = p;
    for (i, g) in gradient(p).into_iter().enumerate() {
        after.slopes[i] *= decays.beta1;
        after.slopes[i] += (1.0 - decays.beta1) * g;
        after.squares[i] *= decays.beta2;
        after.squares[i] += (1.0 - decays.beta2) * (g * g);
        next[i] -= rate * after.slopes[i] / (after.squares[i].sqrt() / stretch + decays.epsilon);
    }
    (next, after)
}
