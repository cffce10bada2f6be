//! The calls of ex07_guard.

use ex07_guard::{Run, Settings, Stop, guarded_descent};
use support::spy::{Answer, Spy};
use support::wire::Value;
use support::{Arguments, point};

pub fn call(function: &str, args: Arguments) -> Option<Answer> {
    if function != "guarded_descent" {
        return None;
    }
    let (spy, start) = (args.spy()?, args.numbers(1)?);
    let run = match start.len() {
        1 => run::<1>(&spy, &start, &args),
        2 => run::<2>(&spy, &start, &args),
        3 => run::<3>(&spy, &start, &args),
        _ => None,
    };
    Some(spy.report(run?))
}

fn run<const N: usize>(spy: &Spy, start: &[f64], args: &Arguments) -> Option<Value> {
    let (lr, momentum, steps) = (args.number(2)?, args.number(3)?, args.count(4)?);
    let settings = Settings {
        lr,
        momentum,
        steps,
    };
    let loss = |p: [f64; N]| spy.value(&p);
    let gradient = |p: [f64; N]| spy.slope(p);
    let run: Run<N> = guarded_descent(loss, gradient, point(start)?, settings, args.number(5)?);
    let stop = match run.stop {
        Stop::Finished => "Finished".to_string(),
        Stop::Diverged { step } => format!("Diverged at {step}"),
    };
    Some(Value::List(vec![
        Value::trajectory(run.trajectory.as_flattened(), N),
        Value::point(&run.losses),
        Value::Word(stop),
    ]))
}
