//! The calls of ex08_table.

use ex05_sweep::Behaviour;
use ex07_guard::{Run, Settings, Stop};
use ex08_table::{Row, first_below, render, row, settled_below};
use support::Arguments;
use support::spy::Answer;
use support::wire::Value;

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    match function {
        "first_below" => {
            let first: Option<usize> = first_below(&args.numbers(0)?, args.number(1)?);
            Some(Answer::plain(Value::option(first)))
        }
        "settled_below" => {
            let settled: Option<usize> = settled_below(&args.numbers(0)?, args.number(1)?);
            Some(Answer::plain(Value::option(settled)))
        }
        "row" => {
            let (lr, momentum, steps) = (args.number(0)?, args.number(1)?, args.count(2)?);
            let stop = match args.0.get(5)?.items()? {
                [] => Stop::Finished,
                [step] => Stop::Diverged {
                    step: step.count()?,
                },
                _ => return None,
            };
            let run = Run::<2> {
                trajectory: args.flat(3)?.as_chunks::<2>().0.to_vec(),
                losses: args.numbers(4)?,
                stop,
            };
            let settings = Settings {
                lr,
                momentum,
                steps,
            };
            let row: Row = row(settings, &run, args.number(6)?);
            Some(Answer::plain(Value::List(vec![
                Value::Number(row.lr),
                Value::Number(row.momentum),
                Value::Word(format!("{:?}", row.behaviour)),
                Value::Count(row.steps as u64),
                Value::Number(row.final_loss),
            ])))
        }
        "render" => {
            let rows: Option<Vec<Row>> = args.0.first()?.items()?.iter().map(one_row).collect();
            let table: String = render(&rows?);
            Some(Answer::plain(Value::Word(table)))
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
