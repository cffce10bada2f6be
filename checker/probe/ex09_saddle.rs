//! The calls of ex09_saddle.

use ex09_saddle::{escape_step, saddle_gradient, saddle_value};
use support::spy::Answer;
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    match function {
        "saddle_value" => {
            let value: f64 = saddle_value(point::<2>(&args.numbers(0)?)?);
            Some(Answer::plain(Value::Number(value)))
        }
        "saddle_gradient" => {
            let slope: [f64; 2] = saddle_gradient(point::<2>(&args.numbers(0)?)?);
            Some(Answer::plain(Value::point(&slope)))
        }
        "escape_step" => {
            let flat = args.flat(0)?;
            let step: Option<usize> = escape_step(flat.as_chunks::<2>().0, args.number(1)?);
            Some(Answer::plain(Value::option(step)))
        }
        _ => None,
    }
}
