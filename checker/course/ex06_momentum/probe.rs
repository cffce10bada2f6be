//! Makes the calls of ex06_momentum.

use ex06_momentum::{descend_with_momentum, momentum_step};
use support::calls::ex06_momentum::{Ball, DescendWithMomentum, MomentumStep};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        MomentumStep::FUNCTION => {
            let from: MomentumStep = asked.read()?;
            let ball = match from.p.len() {
                1 => step::<1>(asked, &from),
                2 => step::<2>(asked, &from),
                3 => step::<3>(asked, &from),
                5 => step::<5>(asked, &from),
                _ => None,
            };
            Some(MomentumStep::answer(&ball?))
        }
        DescendWithMomentum::FUNCTION => {
            let asked: DescendWithMomentum = asked.read()?;
            let walk = match asked.start.len() {
                1 => walk::<1>(&asked),
                2 => walk::<2>(&asked),
                3 => walk::<3>(&asked),
                5 => walk::<5>(&asked),
                _ => None,
            };
            Some(DescendWithMomentum::answer(&walk?))
        }
        _ => None,
    }
}

fn step<const N: usize>(asked: &Asked, from: &MomentumStep) -> Option<Ball> {
    let (p, v) = (point(&from.p)?, point(&from.v)?);
    let gradient = |q: [f64; N]| asked.slope(q);
    let (p, v): ([f64; N], [f64; N]) = momentum_step(gradient, p, v, from.lr, from.momentum);
    Some(Ball {
        p: p.to_vec(),
        v: v.to_vec(),
    })
}

fn walk<const N: usize>(asked: &DescendWithMomentum) -> Option<Vec<Vec<f64>>> {
    let (start, lr) = (point(&asked.start)?, asked.lr);
    let gradient = |q: [f64; N]| asked.surface.slope_at(q);
    let walk: Vec<[f64; N]> =
        descend_with_momentum(gradient, start, lr, asked.momentum, asked.steps);
    Some(points(&walk))
}
