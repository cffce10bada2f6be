use ::ex05_sweep::Behaviour;
use ::ex07_guard::{Run, Settings, Stop};
use ::ex08_table::{Row, first_below, render, row, settled_below};
use support::spy::Answer;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("first_below", [losses, threshold]) => {
            let first: Option<usize> = first_below(&losses.numbers()?, threshold.number()?);
            Some(Answer::plain(Value::option(first)))
        }
        ("settled_below", [losses, threshold]) => {
            let settled: Option<usize> = settled_below(&losses.numbers()?, threshold.number()?);
            Some(Answer::plain(Value::option(settled)))
        }
        ("row", [lr, momentum, steps, trajectory, losses, stop, threshold]) => {
            let (lr, momentum) = (lr.number()?, momentum.number()?);
            let settings = Settings {
                lr,
                momentum,
                steps: steps.count()?,
            };
            let stop = match stop.items()? {
                [] => Stop::Finished,
                [step] => Stop::Diverged {
                    step: step.count()?,
                },
                _ => return None,
            };
            let trajectory = support::points::<2>(trajectory)?;
            let run = Run::<2> {
                trajectory,
                losses: losses.numbers()?,
                stop,
            };
            let row: Row = row(settings, &run, threshold.number()?);
            Some(Answer::plain(Value::List(vec![
                row.lr.into(),
                row.momentum.into(),
                format!("{:?}", row.behaviour).into(),
                row.steps.into(),
                row.final_loss.into(),
            ])))
        }
        ("render", [rows]) => {
            let rows: Option<Vec<Row>> = rows.items()?.iter().map(one_row).collect();
            let table: String = render(&rows?);
            Some(Answer::plain(table))
        }
        _ => None,
    }
}

fn one_row(value: &Value) -> Option<Row> {
    let [lr, momentum, behaviour, steps, final_loss] = value.items()? else {
        return None;
    };
    Some(Row {
        lr: lr.number()?,
        momentum: momentum.number()?,
        behaviour: match behaviour.word()? {
            "Converges" => Behaviour::Converges,
            "Crawls" => Behaviour::Crawls,
            "Stalls" => Behaviour::Stalls,
            _ => Behaviour::Diverges,
        },
        steps: steps.count()?,
        final_loss: final_loss.number()?,
    })
}
