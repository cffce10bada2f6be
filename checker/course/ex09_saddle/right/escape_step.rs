//! Right ways to write `escape_step`, none of them the solution's.

// == a loop that asks about both sides
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for k in 0..trajectory.len() {
        let y = trajectory[k][1];
        if y > distance || y < -distance {
            return Some(k);
        }
    }
    None
}

// == the points that stay, counted
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let stays = |p: &&Point| p[1].abs() <= distance;
    let staying = trajectory.iter().take_while(stays).count();
    (staying < trajectory.len()).then_some(staying)
}

// == by recursion
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let (p, later) = trajectory.split_first()?;
    if p[1].abs() > distance {
        Some(0)
    } else {
        escape_step(later, distance).map(|k| k + 1)
    }
}
