//! Makes the calls of ex07_guard.

use ex07_guard::{Settings, guarded_descent};
use support::calls::ex07_guard::{GuardedDescent, Run, Stop};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    if asked.function != GuardedDescent::FUNCTION {
        return None;
    }
    let asked: GuardedDescent = asked.read()?;
    let run = match asked.start.len() {
        1 => run::<1>(&asked),
        2 => run::<2>(&asked),
        3 => run::<3>(&asked),
        5 => run::<5>(&asked),
        _ => None,
    };
    Some(GuardedDescent::answer(&run?))
}

fn run<const N: usize>(asked: &GuardedDescent) -> Option<Run> {
    let settings = Settings {
        lr: asked.lr,
        momentum: asked.momentum,
        steps: asked.steps,
    };
    let (start, ceiling) = (point(&asked.start)?, asked.ceiling);
    let loss = |p: [f64; N]| asked.surface.value(&p);
    let gradient = |p: [f64; N]| asked.surface.slope_at(p);
    let run: ex07_guard::Run<N> = guarded_descent(loss, gradient, start, settings, ceiling);
    Some(Run {
        trajectory: points(&run.trajectory),
        losses: run.losses,
        stop: match run.stop {
            ex07_guard::Stop::Finished => Stop::Finished,
            ex07_guard::Stop::Diverged { step } => Stop::Diverged(step),
        },
    })
}
