use ::ex09_saddle::{escape_step, saddle_gradient, saddle_value};
use support::spy::Answer;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("saddle_value", [p]) => {
            let value: f64 = saddle_value(support::point::<2>(&p.numbers()?)?);
            Some(Answer::plain(value))
        }
        ("saddle_gradient", [p]) => {
            let slope: [f64; 2] = saddle_gradient(support::point::<2>(&p.numbers()?)?);
            Some(Answer::plain(slope))
        }
        ("escape_step", [trajectory, distance]) => {
            let trajectory = support::points::<2>(trajectory)?;
            let step: Option<usize> = escape_step(&trajectory, distance.number()?);
            Some(Answer::plain(Value::option(step)))
        }
        _ => None,
    }
}
