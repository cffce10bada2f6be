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
        "walk" => {
            let (start, lr) = (args.numbers(0)?, args.number(1)?);
            walk(&start, lr, args.number(2)?, args.count(3)?).map(Answer::plain)
        }
        _ => None,
    }
}

/// Right steps along the learner's gradient, for the book's figures.
fn walk(start: &[f64], lr: f64, momentum: f64, steps: usize) -> Option<Value> {
    let (mut points, mut v) = (vec![point::<2>(start)?], [0.0; 2]);
    for k in 0..steps {
        let [x, y] = points[k];
        let [dx, dy]: [f64; 2] = saddle_gradient([x, y]);
        v = [momentum * v[0] - lr * dx, momentum * v[1] - lr * dy];
        points.push([x + v[0], y + v[1]]);
    }
    Some(Value::trajectory(points.as_flattened(), 2))
}
