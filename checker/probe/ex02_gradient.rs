use ::ex01_surface::Bowl;
use ::ex02_gradient::{bowl_gradient, central_difference};
use support::spy::{Answer, Spy};
use support::surface::Surface;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("bowl_gradient", [a, b, p]) => {
            let bowl = Bowl {
                a: a.number()?,
                b: b.number()?,
            };
            let slope: [f64; 2] = bowl_gradient(&bowl, support::point::<2>(&p.numbers()?)?);
            Some(Answer::plain(slope))
        }
        ("central_difference", [surface, p, h]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let (p, h) = (p.numbers()?, h.number()?);
            let slope: Value = support::in_dimension!(p.len(), N => {
                let p = support::point::<N>(&p)?;
                let slope: [f64; N] = central_difference(|q: [f64; N]| spy.value(q), p, h);
                slope.into()
            });
            Some(spy.report(slope))
        }
        _ => None,
    }
}
