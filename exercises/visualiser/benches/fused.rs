//! The stability map as one would write it for speed alone: no exercise, no closures, every number
//! in an array of its own, the same rules for stopping early. What the learner's `momentum_step`
//! costs is measured against this.

use plot::Outcome;

use crate::experiment::{CURVATURES, START, STEPS, THRESHOLD, ceiling};

const ABREAST: usize = 4;
const A: f64 = CURVATURES[0];
const B: f64 = CURVATURES[1];
const CEILING: f64 = ceiling(0.5 * (A * (START[0] * START[0]) + B * (START[1] * START[1])));

/// What becomes of each of these rates with one momentum, on the bowl of the standard experiment.
pub fn row(rates: &[f64], momentum: f64) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(rates.len());
    for rates in rates.chunks(ABREAST) {
        let mut lr = [0.0; ABREAST];
        lr[..rates.len()].copy_from_slice(rates);
        outcomes.extend_from_slice(&abreast(lr, momentum)[..rates.len()]);
    }
    outcomes
}

fn abreast(lr: [f64; ABREAST], momentum: f64) -> [Outcome; ABREAST] {
    let (mut x, mut y) = ([START[0]; ABREAST], [START[1]; ABREAST]);
    let (mut vx, mut vy) = ([0.0; ABREAST], [0.0; ABREAST]);
    let (mut settled, mut still) = ([0; ABREAST], [0; ABREAST]);
    let mut diverged = [false; ABREAST];
    for step in 0..=STEPS {
        for k in 0..ABREAST {
            let loss: f64 = 0.5 * (A * (x[k] * x[k]) + B * (y[k] * y[k]));
            settled[k] = if loss < THRESHOLD {
                settled[k]
            } else {
                step + 1
            };
            still[k] = if loss < THRESHOLD * 1e-2 {
                still[k]
            } else {
                step + 1
            };
            let sound = loss.abs() <= CEILING;
            diverged[k] |= !sound;
            vx[k] = momentum * vx[k] - lr[k] * (A * x[k]);
            vy[k] = momentum * vy[k] - lr[k] * (B * y[k]);
            x[k] += vx[k];
            y[k] += vy[k];
        }
        if (0..ABREAST).all(|k| diverged[k] || still[k] + 20 <= step) {
            break;
        }
    }
    std::array::from_fn(|k| match settled[k] {
        _ if diverged[k] => Outcome::Diverges,
        step if step <= STEPS => Outcome::Settles(step),
        _ => Outcome::Undecided,
    })
}
