//! Wrong ways to write `escape_step`, each under the name of its misconception.

// == one-side-only | What can go wrong
// Yours sees only a walk that leaves upwards: it compares y itself. The walk may leave to either
// side: compare y.abs().
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|p| p[1] > distance)
}

// == at-distance-counts | What can go wrong
// Yours lets a point exactly at the distance count as left. It has left when it is further out:
// use >, not >=.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() >= distance)
}

// == distance-of-its-own | What can go wrong
// Yours compares with 1, whatever the caller says. Compare with the argument distance.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() > 1.0)
}

// == looks-at-x | What can go wrong
// Yours looks at x. The walk leaves the ridge along y: compare the second coordinate.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|p| p[0].abs() > distance)
}

// == distance-from-the-middle | What can go wrong
// Yours takes the distance from the saddle point, with x in it. What counts is the distance from
// the line y = 0: the size of y alone.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory
        .iter()
        .position(|[x, y]| (x * x + y * y).sqrt() > distance)
}

// == either-coordinate | What can go wrong
// Yours says that the walk has left when either coordinate is beyond the distance. Only y counts.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory
        .iter()
        .position(|[x, y]| x.abs() > distance || y.abs() > distance)
}

// == counts-from-one | What can go wrong
// Your answer is one too large: it counts the points from 1. The start is step 0.
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

// == last-step-before | What can go wrong
// Your answer is one too small: it is the last step before the walk left. The first one beyond the
// distance is asked for.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let left = trajectory.iter().position(|[_, y]| y.abs() > distance)?;
    if left == 0 { Some(0) } else { Some(left - 1) }
}

// == last-instead-of-first | What can go wrong
// Yours finds the last point beyond the distance. Search from the front: the first one is asked
// for.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let mut left = None;
    for (k, [_, y]) in trajectory.iter().enumerate() {
        if y.abs() > distance {
            left = Some(k);
        }
    }
    left
}

// == within-instead-of-beyond | What can go wrong
// Yours finds the first point within the distance. Turn the comparison round: y.abs() > distance.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory.iter().position(|[_, y]| y.abs() < distance)
}

// == skips-start | What can go wrong
// Yours does not look at the start. If the walk begins beyond the distance, the answer is Some(0).
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for k in 1..trajectory.len() {
        if trajectory[k][1].abs() > distance {
            return Some(k);
        }
    }
    None
}

// == length-for-never | What can go wrong
// Where the walk never leaves, yours answers with the number of points. Never is None.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for (k, [_, y]) in trajectory.iter().enumerate() {
        if y.abs() > distance {
            return Some(k);
        }
    }
    Some(trajectory.len())
}

// == zero-for-never | What can go wrong
// Where the walk never leaves, yours answers Some(0). That would say: at the start already. Never
// is None.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    for (k, [_, y]) in trajectory.iter().enumerate() {
        if y.abs() > distance {
            return Some(k);
        }
    }
    Some(0)
}

// == distance-from-the-start | What can go wrong
// Yours measures how far y has come since the start. What counts is the distance from the line y = 0:
// the size of y itself.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    trajectory
        .iter()
        .position(|[_, y]| (y - trajectory[0][1]).abs() > distance)
}

// == farthest-point | What can go wrong
// Yours finds the point that is furthest out. The first one beyond the distance is asked for, and None
// where there is none.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let mut best = 0;
    for k in 0..trajectory.len() {
        if trajectory[k][1].abs() > trajectory[best][1].abs() {
            best = k;
        }
    }
    if trajectory.is_empty() {
        None
    } else {
        Some(best)
    }
}

// == leaves-for-good | What can go wrong
// Your answer is the step from which on the walk stays beyond the distance. The first time is asked
// for, though it may come back.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let within = trajectory.iter().rposition(|[_, y]| !(y.abs() > distance));
    let first = within.map_or(0, |k| k + 1);
    (first < trajectory.len()).then_some(first)
}

// == only-a-crossing-counts | What can go wrong
// Yours looks for a step from within the distance to beyond it. A walk that begins beyond it has left at
// the start: ask each point alone, whatever the one before it was.
pub fn escape_step(trajectory: &[Point], distance: f64) -> Option<usize> {
    let crosses = |pair: &[Point]| pair[0][1].abs() <= distance && pair[1][1].abs() > distance;
    trajectory.windows(2).position(crosses).map(|k| k + 1)
}
