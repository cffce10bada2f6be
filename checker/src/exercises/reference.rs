//! The checker's own walks, and what it says of them: the pieces from which several exercises build
//! their right answers and their wrong models.

use crate::surface::Surface;
use crate::wire::Value;

/// `p + scale · direction`.
pub fn moved(p: &[f64], scale: f64, direction: &[f64]) -> Vec<f64> {
    p.iter()
        .zip(direction)
        .map(|(x, d)| x + scale * d)
        .collect()
}

/// `start` and the `steps` points after it, each made from the one before.
pub fn walk(
    start: &[f64],
    steps: usize,
    mut next: impl FnMut(&[f64]) -> Vec<f64>,
) -> Vec<Vec<f64>> {
    let mut trajectory = vec![start.to_vec()];
    for k in 0..steps {
        trajectory.push(next(&trajectory[k]));
    }
    trajectory
}

/// Plain gradient descent.
pub fn descent(surface: &Surface, start: &[f64], lr: f64, steps: usize) -> Vec<Vec<f64>> {
    walk(start, steps, |p| moved(p, -lr, &surface.slope(p)))
}

/// A point and a velocity.
pub type Ball = (Vec<f64>, Vec<f64>);

/// One step with momentum: the next point and the next velocity.
pub fn roll(surface: &Surface, p: &[f64], v: &[f64], lr: f64, momentum: f64) -> Ball {
    let faded: Vec<f64> = v.iter().map(|v| momentum * v).collect();
    let v = moved(&faded, -lr, &surface.slope(p));
    (moved(p, 1.0, &v), v)
}

/// A walk from rest at `start`, the velocity handed on by `next`.
pub fn rolling(
    start: &[f64],
    steps: usize,
    next: impl Fn(&[f64], &[f64]) -> Ball,
) -> Vec<Vec<f64>> {
    let mut velocity = vec![0.0; start.len()];
    walk(start, steps, |p| {
        let (p, v) = next(p, &velocity);
        velocity = v;
        p
    })
}

/// The loss at every point.
pub fn losses(surface: &Surface, trajectory: &[Vec<f64>]) -> Vec<f64> {
    trajectory.iter().map(|p| surface.value(p)).collect()
}

/// The word for what the losses of a walk did.
pub fn classify(losses: &[f64], threshold: f64) -> &'static str {
    let (first, last) = (losses[0], losses[losses.len() - 1]);
    let middle = losses[losses.len() / 2];
    if losses.iter().any(|loss| !loss.is_finite()) || last > first {
        "Diverges"
    } else if last < threshold {
        "Converges"
    } else if middle - last <= 1e-6 * middle.abs() {
        "Stalls"
    } else {
        "Crawls"
    }
}

/// The first place below the threshold.
pub fn first_below(losses: &[f64], threshold: f64) -> Option<usize> {
    (0..losses.len()).find(|&k| losses[k] < threshold)
}

/// The first place from which on all is below the threshold.
pub fn settled_below(losses: &[f64], threshold: f64) -> Option<usize> {
    (0..losses.len()).find(|&k| losses[k..].iter().all(|&loss| loss < threshold))
}

/// Equal up to the last roundings of a formula: what a slope derived by hand is.
pub fn exact(answer: &Value, right: &[f64]) -> bool {
    let near = |(a, r): (&f64, &f64)| (a - r).abs() <= 4.0 * f64::EPSILON * r.abs();
    answer
        .numbers()
        .is_some_and(|answer| answer.len() == right.len() && answer.iter().zip(right).all(near))
}

/// Does the answer look like a slope that was estimated from two heights? Every slope is nearly
/// right, beside the steepest. Where one of them is tiny beside the steepest, the heights are too
/// large to show it well.
pub fn estimated(answer: &Value, right: &[f64]) -> bool {
    let Some(answer) = answer
        .numbers()
        .filter(|answer| answer.len() == right.len())
    else {
        return false;
    };
    let steepest = right
        .iter()
        .fold(0.0, |most: f64, slope| most.max(slope.abs()));
    answer.iter().zip(right).all(|(a, r)| {
        let off = (a - r).abs();
        let tiny = *r != 0.0 && r.abs() < 1e-4 * steepest;
        off <= 1e-2 * steepest.max(1.0) && (!tiny || off > 3e-7 * r.abs())
    })
}

/// A round number well between two positive ones.
pub fn between(low: f64, high: f64) -> f64 {
    let text = if high < 4.0 * low {
        format!("{:.2e}", f64::midpoint(low, high))
    } else {
        format!("{:.1e}", (low * high).sqrt())
    };
    text.parse().expect("a number that was just written")
}
