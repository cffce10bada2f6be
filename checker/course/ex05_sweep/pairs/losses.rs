//! `losses` with two mistakes at once, each under the names of both.

// == newest-first + skips-start
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut all = vec![];
    for k in (1..trajectory.len()).rev() {
        all.push(f(trajectory[k]));
    }
    all
}

// == skips-start + takes-absolute-values
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().skip(1).map(|p| f(*p).abs()).collect()
}

// == newest-first + takes-absolute-values
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut all: Vec<f64> = trajectory.iter().map(|&p| f(p).abs()).collect();
    all.reverse();
    all
}
