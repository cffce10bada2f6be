//! The calls of ex06_momentum.

use ex06_momentum::{descend_with_momentum, momentum_step};
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    let (spy, p) = (args.spy()?, args.numbers(1)?);
    let answer = match (function, p.len()) {
        ("momentum_step", 1) => step::<1>(&spy, &p, &args),
        ("momentum_step", 2) => step::<2>(&spy, &p, &args),
        ("momentum_step", 3) => step::<3>(&spy, &p, &args),
        ("descend_with_momentum", 1) => walk::<1>(&spy, &p, &args),
        ("descend_with_momentum", 2) => walk::<2>(&spy, &p, &args),
        ("descend_with_momentum", 3) => walk::<3>(&spy, &p, &args),
        _ => None,
    };
    Some(spy.report(answer?))
}

fn step<const N: usize>(spy: &Spy, p: &[f64], args: &Arguments) -> Option<Value> {
    let v = point::<N>(&args.numbers(2)?)?;
    let (lr, momentum) = (args.number(3)?, args.number(4)?);
    let (p, v): ([f64; N], [f64; N]) =
        momentum_step(|q: [f64; N]| spy.slope(q), point(p)?, v, lr, momentum);
    Some(Value::List(vec![Value::point(&p), Value::point(&v)]))
}

fn walk<const N: usize>(spy: &Spy, start: &[f64], args: &Arguments) -> Option<Value> {
    let (lr, momentum, steps) = (args.number(2)?, args.number(3)?, args.count(4)?);
    let gradient = |q: [f64; N]| spy.slope(q);
    let walk: Vec<[f64; N]> = descend_with_momentum(gradient, point(start)?, lr, momentum, steps);
    Some(Value::trajectory(walk.as_flattened(), N))
}
