//! Makes the calls of ex01_surface.

use ex01_surface::{Bowl, linspace, sample_grid};
use support::calls::ex01_surface::{BowlValue, Linspace, SampleGrid};
use support::request::{Asked, Request};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        BowlValue::FUNCTION => {
            let BowlValue { a, b, p } = asked.read()?;
            let value: f64 = Bowl::value(&Bowl { a, b }, p);
            Some(BowlValue::answer(&value))
        }
        Linspace::FUNCTION => {
            let Linspace { start, end, n } = asked.read()?;
            let marks: Vec<f64> = linspace(start, end, n);
            Some(Linspace::answer(&marks))
        }
        SampleGrid::FUNCTION => {
            let SampleGrid { surface, xs, ys } = asked.read()?;
            let grid: Vec<Vec<f64>> = sample_grid(|p: [f64; 2]| surface.value(&p), &xs, &ys);
            Some(SampleGrid::answer(&grid))
        }
        _ => None,
    }
}
