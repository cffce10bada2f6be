//! `factor` with two mistakes at once, each under the names of both.

// == forgets-the-sign + upside-down
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    if walk.len() < 3 {
        return None;
    }
    let n = walk.len();
    let last = walk[n - 1][0] - walk[n - 2][0];
    let before = walk[n - 2][0] - walk[n - 3][0];
    let q = (before / last).abs();
    if q.is_finite() { Some(q) } else { None }
}

// == never-none + upside-down
pub fn factor(walk: &[Point<1>]) -> Option<f64> {
    if walk.len() < 3 {
        return None;
    }
    let n = walk.len();
    Some((walk[n - 2][0] - walk[n - 3][0]) / (walk[n - 1][0] - walk[n - 2][0]))
}
