//! Makes the calls of ex06_momentum.

use ex06_momentum::{descend_with_momentum, momentum_step};
use support::calls::ex06_momentum::{Ball, DescendWithMomentum, MomentumStep};
use support::request::{Asked, Request, point, points};
use support::spy::{Answer, Spy};

pub fn call(asked: &Asked) -> Option<Answer> {
    match asked.function {
        MomentumStep::FUNCTION => {
            let asked: MomentumStep = asked.read()?;
            let spy = Spy::new(asked.field.clone());
            let ball = match asked.p.len() {
                1 => step::<1>(&spy, &asked),
                2 => step::<2>(&spy, &asked),
                3 => step::<3>(&spy, &asked),
                5 => step::<5>(&spy, &asked),
                _ => None,
            };
            Some(spy.report::<MomentumStep>(&ball?))
        }
        DescendWithMomentum::FUNCTION => {
            let asked: DescendWithMomentum = asked.read()?;
            let spy = Spy::new(asked.surface.clone());
            let walk = match asked.start.len() {
                1 => walk::<1>(&spy, &asked),
                2 => walk::<2>(&spy, &asked),
                3 => walk::<3>(&spy, &asked),
                5 => walk::<5>(&spy, &asked),
                _ => None,
            };
            Some(spy.report::<DescendWithMomentum>(&walk?))
        }
        _ => None,
    }
}

fn step<const N: usize>(spy: &Spy, asked: &MomentumStep) -> Option<Ball> {
    let (p, v) = (point(&asked.p)?, point(&asked.v)?);
    let gradient = |q: [f64; N]| spy.slope(q);
    let (p, v): ([f64; N], [f64; N]) = momentum_step(gradient, p, v, asked.lr, asked.momentum);
    Some(Ball {
        p: p.to_vec(),
        v: v.to_vec(),
    })
}

fn walk<const N: usize>(spy: &Spy, asked: &DescendWithMomentum) -> Option<Vec<Vec<f64>>> {
    let (start, lr) = (point(&asked.start)?, asked.lr);
    let gradient = |q: [f64; N]| spy.slope(q);
    let walk: Vec<[f64; N]> =
        descend_with_momentum(gradient, start, lr, asked.momentum, asked.steps);
    Some(points(&walk))
}
