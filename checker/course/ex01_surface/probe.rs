//! Makes the calls of ex01_surface.

use ex01_surface::{Bowl, linspace, sample_grid};
use support::calls::ex01_surface::{BowlValue, Linspace, SampleGrid};
use support::request::{Asked, Request};
use support::spy::{Answer, Spy};

pub fn call(asked: &Asked) -> Option<Answer> {
    match asked.function {
        BowlValue::FUNCTION => {
            let BowlValue { a, b, p } = asked.read()?;
            let value: f64 = Bowl::value(&Bowl { a, b }, p);
            Some(Answer::plain::<BowlValue>(&value))
        }
        Linspace::FUNCTION => {
            let Linspace { start, end, n } = asked.read()?;
            let marks: Vec<f64> = linspace(start, end, n);
            Some(Answer::plain::<Linspace>(&marks))
        }
        SampleGrid::FUNCTION => {
            let SampleGrid { surface, xs, ys } = asked.read()?;
            let spy = Spy::new(surface);
            let grid: Vec<Vec<f64>> = sample_grid(|p: [f64; 2]| spy.value(&p), &xs, &ys);
            Some(spy.report::<SampleGrid>(&grid))
        }
        _ => None,
    }
}
