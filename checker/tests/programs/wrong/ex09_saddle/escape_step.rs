//! Wrong ways to write `escape_step`, each under the name of its misconception.

// == one-side-only
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|p| p[1] > distance)
}

// == at-distance-counts
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() >= distance)
}

// == looks-at-x
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|p| p[0].abs() > distance)
}

// == distance-from-the-middle
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory
        .iter()
        .position(|[x, y]| (x * x + y * y).sqrt() > distance)
}

// == either-coordinate
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory
        .iter()
        .position(|[x, y]| x.abs() > distance || y.abs() > distance)
}

// == counts-from-one
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let mut steps = 0;
    for [_, y] in trajectory {
        steps += 1;
        if y.abs() > distance {
            return Some(steps);
        }
    }
    None
}

// == last-step-before
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let left = trajectory.iter().position(|[_, y]| y.abs() > distance)?;
    if left == 0 { Some(0) } else { Some(left - 1) }
}

// == last-instead-of-first
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let mut left = None;
    for (k, [_, y]) in trajectory.iter().enumerate() {
        if y.abs() > distance {
            left = Some(k);
        }
    }
    left
}

// == within-instead-of-beyond
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() < distance)
}

// == skips-start
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for k in 1..trajectory.len() {
        if trajectory[k][1].abs() > distance {
            return Some(k);
        }
    }
    None
}

// == length-for-never
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for (k, [_, y]) in trajectory.iter().enumerate() {
        if y.abs() > distance {
            return Some(k);
        }
    }
    Some(trajectory.len())
}

// == zero-for-never
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for (k, [_, y]) in trajectory.iter().enumerate() {
        if y.abs() > distance {
            return Some(k);
        }
    }
    Some(0)
}

// == distance-of-its-own
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() > 1.0)
}
