//! Wrong ways to write `losses`, each under the name of its misconception.

// == skips-start
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().skip(1).map(|&p| f(p)).collect()
}

// == skips-last [panicked]
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut losses = Vec::new();
    for k in 0..trajectory.len() - 1 {
        losses.push(f(trajectory[k]));
    }
    losses
}

// == start-for-all
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().map(|_| f(trajectory[0])).collect()
}

// == best-so-far
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut best = f64::INFINITY;
    let mut losses = Vec::new();
    for &p in trajectory {
        let loss = f(p);
        if loss < best {
            best = loss;
        }
        losses.push(best);
    }
    losses
}

// == sums-up
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut total = 0.0;
    let mut losses = Vec::new();
    for &p in trajectory {
        total += f(p);
        losses.push(total);
    }
    losses
}

// == changes-instead-of-losses
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory
        .windows(2)
        .map(|pair| f(pair[1]) - f(pair[0]))
        .collect()
}

// == newest-first
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().rev().map(|&p| f(p)).collect()
}

// == last-loss-only
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    match trajectory.last() {
        Some(&p) => vec![f(p)],
        None => vec![],
    }
}

// == (unnamed) leaves out what is not finite
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory
        .iter()
        .map(|&p| f(p))
        .filter(|loss| loss.is_finite())
        .collect()
}
