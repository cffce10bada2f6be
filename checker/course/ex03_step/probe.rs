//! Makes the calls of ex03_step.

use ex03_step::step;
use support::calls::ex03_step::{Step, StepByStep};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        Step::FUNCTION => {
            let Step { field: _, p, lr } = asked.read()?;
            let next = match p.len() {
                1 => next::<1>(asked, &p, lr),
                2 => next::<2>(asked, &p, lr),
                3 => next::<3>(asked, &p, lr),
                4 => next::<4>(asked, &p, lr),
                5 => next::<5>(asked, &p, lr),
                _ => None,
            };
            Some(Step::answer(&next?))
        }
        StepByStep::FUNCTION => {
            let StepByStep {
                surface,
                start,
                lr,
                steps,
            } = asked.read()?;
            let mut walk = vec![start];
            for k in 0..steps {
                let next: [f64; 2] = step(|q: [f64; 2]| surface.slope_at(q), walk[k], lr);
                walk.push(next);
            }
            Some(StepByStep::answer(&points(&walk)))
        }
        _ => None,
    }
}

fn next<const N: usize>(asked: &Asked, p: &[f64], lr: f64) -> Option<Vec<f64>> {
    let next: [f64; N] = step(|q: [f64; N]| asked.slope(q), point(p)?, lr);
    Some(next.to_vec())
}
