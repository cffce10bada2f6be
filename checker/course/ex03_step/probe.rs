//! Makes the calls of ex03_step.

use ex03_step::step;
use support::calls::ex03_step::{Step, StepByStep};
use support::request::{Asked, Request, point, points};
use support::spy::{Answer, Spy};

pub fn call(asked: &Asked) -> Option<Answer> {
    match asked.function {
        Step::FUNCTION => {
            let Step { field, p, lr } = asked.read()?;
            let spy = Spy::new(field);
            let next = match p.len() {
                1 => next::<1>(&spy, &p, lr),
                2 => next::<2>(&spy, &p, lr),
                3 => next::<3>(&spy, &p, lr),
                5 => next::<5>(&spy, &p, lr),
                _ => None,
            };
            Some(spy.report::<Step>(&next?))
        }
        StepByStep::FUNCTION => {
            let asked: StepByStep = asked.read()?;
            let spy = Spy::new(asked.surface);
            let mut walk = vec![asked.start];
            for k in 0..asked.steps {
                let next: [f64; 2] = step(|q: [f64; 2]| spy.slope(q), walk[k], asked.lr);
                walk.push(next);
            }
            Some(spy.report::<StepByStep>(&points(&walk)))
        }
        _ => None,
    }
}

fn next<const N: usize>(spy: &Spy, p: &[f64], lr: f64) -> Option<Vec<f64>> {
    let next: [f64; N] = step(|q: [f64; N]| spy.slope(q), point(p)?, lr);
    Some(next.to_vec())
}
