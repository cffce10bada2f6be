use ::ex04_loop::descend;
use support::spy::{Answer, Spy};
use support::surface::Surface;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("descend", [surface, start, lr, steps]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let (start, lr, steps) = (start.numbers()?, lr.number()?, steps.count()?);
            let walk: Value = support::in_dimension!(start.len(), N => {
                let start = support::point::<N>(&start)?;
                let walk: Vec<[f64; N]> =
                    descend(|q: [f64; N]| spy.slope(q), start, lr, steps);
                walk.into()
            });
            Some(spy.report(walk))
        }
        _ => None,
    }
}
