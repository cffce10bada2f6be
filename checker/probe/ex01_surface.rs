use ::ex01_surface::{Bowl, linspace, sample_grid};
use support::spy::{Answer, Spy};
use support::surface::Surface;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("Bowl::value", [a, b, p]) => {
            let bowl = Bowl {
                a: a.number()?,
                b: b.number()?,
            };
            let value: f64 = Bowl::value(&bowl, support::point::<2>(&p.numbers()?)?);
            Some(Answer::plain(value))
        }
        ("linspace", [start, end, n]) => {
            let points: Vec<f64> = linspace(start.number()?, end.number()?, n.count()?);
            Some(Answer::plain(points))
        }
        ("sample_grid", [surface, xs, ys]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let value = |p: [f64; 2]| spy.value(p);
            let grid: Vec<Vec<f64>> = sample_grid(value, &xs.numbers()?, &ys.numbers()?);
            Some(spy.report(grid.into()))
        }
        _ => None,
    }
}
