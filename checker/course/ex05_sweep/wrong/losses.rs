//! Wrong ways to write `losses`, each under the name of its misconception.

// == skips-start | What can go wrong
// Your list leaves out the loss of the first point. There is one loss for each point, the start
// included.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().skip(1).map(|&p| f(p)).collect()
}

// == skips-last | What can go wrong [panicked]
// Your list leaves out the loss of the last point. There is one loss for each point: go to the end
// of the trajectory.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut losses = Vec::new();
    for k in 0..trajectory.len() - 1 {
        losses.push(f(trajectory[k]));
    }
    losses
}

// == start-for-all | What can go wrong
// All your losses are the loss of the first point. Ask f at each point of the trajectory.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().map(|_| f(trajectory[0])).collect()
}

// == best-so-far | What can go wrong
// Your list never climbs: it holds the smallest loss so far. losses[k] is the loss at point k,
// also where it climbs.
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

// == sums-up | What can go wrong
// Your list adds up: each number is the sum of all losses so far. losses[k] is the loss at point k
// alone.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut total = 0.0;
    let mut losses = Vec::new();
    for &p in trajectory {
        total += f(p);
        losses.push(total);
    }
    losses
}

// == changes-instead-of-losses | What can go wrong
// Your list holds the changes from point to point. losses[k] is the loss at point k itself.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory
        .windows(2)
        .map(|pair| f(pair[1]) - f(pair[0]))
        .collect()
}

// == newest-first | What can go wrong
// Your list is in the opposite order: the loss of the last point comes first. losses[k] belongs to
// trajectory[k].
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().rev().map(|&p| f(p)).collect()
}

// == last-loss-only | What can go wrong
// Your list holds the loss of the last point alone. There is one loss for each point.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    match trajectory.last() {
        Some(&p) => vec![f(p)],
        None => vec![],
    }
}

// == takes-absolute-values | What can go wrong
// Your losses are never negative: each is the absolute value of what f gives. A loss may lie below
// zero: leave its sign.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().map(|&p| f(p).abs()).collect()
}

// == never-below-zero | What can go wrong
// Where f is below zero your loss is 0. A loss may lie below zero: losses[k] is what f gives.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    trajectory.iter().map(|&p| f(p).max(0.0)).collect()
}

// == one-point-late | What can go wrong
// Your losses come one point late: the loss of the start stands there twice, and that of the last
// point is missing. losses[k] belongs to trajectory[k].
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let mut losses = Vec::new();
    let mut last = trajectory.first().map(|&p| f(p));
    for &p in trajectory {
        losses.extend(last);
        last = Some(f(p));
    }
    losses
}

// == leaves-out-not-finite | What can go wrong
// Your list leaves out the losses that are not finite, and what follows moves up. There is one loss
// for each point: keep it as it comes.
pub fn losses<const N: usize>(f: impl Fn(Point<N>) -> f64, trajectory: &[Point<N>]) -> Vec<f64> {
    let losses = trajectory.iter().map(|&p| f(p));
    losses.filter(|loss| loss.is_finite()).collect()
}
