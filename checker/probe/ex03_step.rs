//! The calls of ex03_step.

use ex03_step::step;
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    let (spy, p, lr) = (args.spy()?, args.numbers(1)?, args.number(2)?);
    let answer = match (function, p.len()) {
        ("step", 1) => next::<1>(&spy, &p, lr),
        ("step", 2) => next::<2>(&spy, &p, lr),
        ("step", 3) => next::<3>(&spy, &p, lr),
        ("walk", 2) => walk(&spy, &p, lr, args.count(3)?),
        _ => None,
    };
    Some(spy.report(answer?))
}

fn next<const N: usize>(spy: &Spy, p: &[f64], lr: f64) -> Option<Value> {
    let next: [f64; N] = step(|q: [f64; N]| spy.slope(q), point(p)?, lr);
    Some(Value::point(&next))
}

/// One step after the other, for the book's figures: they move before step 4 is written.
fn walk(spy: &Spy, start: &[f64], lr: f64, steps: usize) -> Option<Value> {
    let mut points = vec![point::<2>(start)?];
    for k in 0..steps {
        let next: [f64; 2] = step(|q: [f64; 2]| spy.slope(q), points[k], lr);
        points.push(next);
    }
    Some(Value::trajectory(points.as_flattened(), 2))
}
