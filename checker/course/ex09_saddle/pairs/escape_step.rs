//! `escape_step` with two mistakes at once, each under the names of both.

// == at-distance-counts + one-side-only
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|p| p[1] >= distance)
}

// == counts-from-one + one-side-only
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let mut steps = 0;
    for p in trajectory {
        steps += 1;
        if p[1] > distance {
            return Some(steps);
        }
    }
    None
}

// == looks-at-x + zero-for-never
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for (k, p) in trajectory.iter().enumerate() {
        if p[0].abs() > distance {
            return Some(k);
        }
    }
    Some(0)
}

// == one-side-only + zero-for-never
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for (k, p) in trajectory.iter().enumerate() {
        if p[1] > distance {
            return Some(k);
        }
    }
    Some(0)
}

// == at-distance-counts + skips-start
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for k in 1..trajectory.len() {
        if trajectory[k][1].abs() >= distance {
            return Some(k);
        }
    }
    None
}
