//! The learner's crates together, as the visualiser uses them: what the write-up's figures are held
//! against.

use ::ex01_surface::Bowl;
use ::ex02_gradient::bowl_gradient;
use ::ex07_guard::{Run, Settings, guarded_descent};
use ::ex08_table::row;
use support::spy::Answer;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    let ("bowl", [a, b, start, lr, momentum, steps, threshold, ceiling]) = (function, args) else {
        return None;
    };
    let bowl = Bowl {
        a: a.number()?,
        b: b.number()?,
    };
    let start = support::point::<2>(&start.numbers()?)?;
    let settings = Settings {
        lr: lr.number()?,
        momentum: momentum.number()?,
        steps: steps.count()?,
    };
    let loss = |p: [f64; 2]| bowl.value(p);
    let gradient = |p: [f64; 2]| bowl_gradient(&bowl, p);
    let run: Run<2> = guarded_descent(loss, gradient, start, settings, ceiling.number()?);
    let row = row(settings, &run, threshold.number()?);
    Some(Answer::plain(Value::List(vec![
        format!("{:?}", row.behaviour).into(),
        row.steps.into(),
        row.final_loss.into(),
        run.trajectory.into(),
        run.losses.into(),
    ])))
}
