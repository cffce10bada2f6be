use ::ex06_momentum::{descend_with_momentum, momentum_step};
use support::spy::{Answer, Spy};
use support::surface::Surface;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("momentum_step", [surface, p, v, lr, momentum]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let (p, v) = (p.numbers()?, v.numbers()?);
            let (lr, momentum) = (lr.number()?, momentum.number()?);
            let next: Value = support::in_dimension!(p.len(), N => {
                let (p, v) = (support::point::<N>(&p)?, support::point::<N>(&v)?);
                let (p, v): ([f64; N], [f64; N]) =
                    momentum_step(|q: [f64; N]| spy.slope(q), p, v, lr, momentum);
                Value::list([p, v])
            });
            Some(spy.report(next))
        }
        ("descend_with_momentum", [surface, start, lr, momentum, steps]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let (start, steps) = (start.numbers()?, steps.count()?);
            let (lr, momentum) = (lr.number()?, momentum.number()?);
            let walk: Value = support::in_dimension!(start.len(), N => {
                let start = support::point::<N>(&start)?;
                let gradient = |q: [f64; N]| spy.slope(q);
                let walk: Vec<[f64; N]> =
                    descend_with_momentum(gradient, start, lr, momentum, steps);
                walk.into()
            });
            Some(spy.report(walk))
        }
        _ => None,
    }
}
