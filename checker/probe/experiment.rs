//! The learner's crates together, as the visualiser uses them: what the write-up's figures are held
//! against.

use ::ex01_surface::Bowl;
use ::ex02_gradient::bowl_gradient;
use ::ex04_loop::descend;
use ::ex07_guard::{Run, Settings, guarded_descent};
use ::ex08_table::row;
use ::ex09_saddle::saddle_gradient;
use support::spy::Answer;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("bowl", [a, b, start, lr, momentum, steps, threshold, ceiling]) => {
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
                run.trajectory.into(),
            ])))
        }
        ("saddle", [start, lr, steps]) => {
            let start = support::point::<2>(&start.numbers()?)?;
            let walk: Vec<[f64; 2]> = descend(saddle_gradient, start, lr.number()?, steps.count()?);
            Some(Answer::plain(walk))
        }
        _ => None,
    }
}
