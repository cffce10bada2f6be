//! The calls of ex05_sweep.

use ex05_sweep::{SweepRun, classify, losses, sweep};
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    match function {
        "losses" => {
            let (spy, flat) = (args.spy()?, args.flat(1)?);
            let losses = match spy.dimensions() {
                1 => losses_of::<1>(&spy, &flat),
                2 => losses_of::<2>(&spy, &flat),
                3 => losses_of::<3>(&spy, &flat),
                _ => None,
            };
            Some(spy.report(losses?))
        }
        "classify" => {
            let behaviour = classify(&args.numbers(0)?, args.number(1)?);
            Some(Answer::plain(Value::Word(format!("{behaviour:?}"))))
        }
        "sweep" => {
            let (spy, start) = (args.spy()?, args.numbers(1)?);
            let runs = match start.len() {
                1 => sweep_of::<1>(&spy, &start, &args),
                2 => sweep_of::<2>(&spy, &start, &args),
                _ => None,
            };
            let run = |run: SweepRun| {
                let behaviour = format!("{:?}", run.behaviour);
                Value::List(vec![
                    Value::Number(run.lr),
                    Value::point(&run.losses),
                    Value::Word(behaviour),
                ])
            };
            Some(spy.report(Value::List(runs?.into_iter().map(run).collect())))
        }
        _ => None,
    }
}

fn losses_of<const N: usize>(spy: &Spy, flat: &[f64]) -> Option<Value> {
    let losses: Vec<f64> = losses(|p: [f64; N]| spy.value(&p), flat.as_chunks::<N>().0);
    Some(Value::point(&losses))
}

fn sweep_of<const N: usize>(spy: &Spy, start: &[f64], args: &Arguments) -> Option<Vec<SweepRun>> {
    let (start, rates) = (point::<N>(start)?, args.numbers(2)?);
    let (steps, threshold) = (args.count(3)?, args.number(4)?);
    let loss = |p: [f64; N]| spy.value(&p);
    let gradient = |p: [f64; N]| spy.slope(p);
    Some(sweep(loss, gradient, start, &rates, steps, threshold))
}
