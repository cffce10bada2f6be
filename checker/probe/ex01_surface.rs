//! The calls of ex01_surface.

use ex01_surface::{Bowl, linspace, sample_grid};
use support::spy::Answer;
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    match function {
        "Bowl::value" => {
            let (a, b) = (args.number(0)?, args.number(1)?);
            let value: f64 = Bowl::value(&Bowl { a, b }, point::<2>(&args.numbers(2)?)?);
            Some(Answer::plain(Value::Number(value)))
        }
        "linspace" => {
            let points: Vec<f64> = linspace(args.number(0)?, args.number(1)?, args.count(2)?);
            Some(Answer::plain(Value::point(&points)))
        }
        "sample_grid" => {
            let spy = args.spy()?;
            let value = |p: [f64; 2]| spy.value(&p);
            let grid: Vec<Vec<f64>> = sample_grid(value, &args.numbers(1)?, &args.numbers(2)?);
            Some(spy.report(Value::from(grid)))
        }
        _ => None,
    }
}
