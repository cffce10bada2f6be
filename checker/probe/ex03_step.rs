//! The calls of ex03_step.

use ex03_step::step;
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    if function != "step" {
        return None;
    }
    let (spy, p, lr) = (args.spy()?, args.numbers(1)?, args.number(2)?);
    let next = match p.len() {
        1 => next::<1>(&spy, &p, lr),
        2 => next::<2>(&spy, &p, lr),
        3 => next::<3>(&spy, &p, lr),
        _ => None,
    };
    Some(spy.report(next?))
}

fn next<const N: usize>(spy: &Spy, p: &[f64], lr: f64) -> Option<Value> {
    let next: [f64; N] = step(|q: [f64; N]| spy.slope(q), point(p)?, lr);
    Some(Value::point(&next))
}
