//! Right ways to write `losses`, none of them the solution's.

// == a loop that pushes
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut losses = Vec::new();
    for p in trajectory {
        losses.push(f(*p));
    }
    losses
}

// == zeros filled in place
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut losses = vec![0.0; trajectory.len()];
    for k in 0..trajectory.len() {
        losses[k] = f(trajectory[k]);
    }
    losses
}
