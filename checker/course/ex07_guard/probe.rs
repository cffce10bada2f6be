//! Makes the calls of ex07_guard.

use ex07_guard::{Settings, default_ceiling, guarded_descent};
use support::calls::ex07_guard::{DefaultCeiling, GuardedDescent, Run, Stop};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        GuardedDescent::FUNCTION => {
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
        DefaultCeiling::FUNCTION => {
            let DefaultCeiling { loss_at_start } = asked.read()?;
            let ceiling: f64 = default_ceiling(loss_at_start);
            Some(DefaultCeiling::answer(&ceiling))
        }
        _ => None,
    }
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
