//! The calls of ex04_loop.

use ex04_loop::descend;
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    if function != "descend" {
        return None;
    }
    let (spy, start) = (args.spy()?, args.numbers(1)?);
    let (lr, steps) = (args.number(2)?, args.count(3)?);
    let walk = match start.len() {
        1 => walk::<1>(&spy, &start, lr, steps),
        2 => walk::<2>(&spy, &start, lr, steps),
        3 => walk::<3>(&spy, &start, lr, steps),
        _ => None,
    };
    Some(spy.report(walk?))
}

fn walk<const N: usize>(spy: &Spy, start: &[f64], lr: f64, steps: usize) -> Option<Value> {
    let walk: Vec<[f64; N]> = descend(|q: [f64; N]| spy.slope(q), point(start)?, lr, steps);
    Some(Value::trajectory(walk.as_flattened(), N))
}
