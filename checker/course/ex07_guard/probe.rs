//! Makes the calls of ex07_guard.

use ex07_guard::{Settings, guarded_descent};
use support::calls::ex07_guard::{GuardedDescent, Run, Stop};
use support::request::{Asked, Request, point, points};
use support::spy::{Answer, Spy};

pub fn call(asked: &Asked) -> Option<Answer> {
    if asked.function != GuardedDescent::FUNCTION {
        return None;
    }
    let asked: GuardedDescent = asked.read()?;
    let spy = Spy::new(asked.surface.clone());
    let run = match asked.start.len() {
        1 => run::<1>(&spy, &asked),
        2 => run::<2>(&spy, &asked),
        3 => run::<3>(&spy, &asked),
        5 => run::<5>(&spy, &asked),
        _ => None,
    };
    Some(spy.report::<GuardedDescent>(&run?))
}

fn run<const N: usize>(spy: &Spy, asked: &GuardedDescent) -> Option<Run> {
    let settings = Settings {
        lr: asked.lr,
        momentum: asked.momentum,
        steps: asked.steps,
    };
    let (start, ceiling) = (point(&asked.start)?, asked.ceiling);
    let loss = |p: [f64; N]| spy.value(&p);
    let gradient = |p: [f64; N]| spy.slope(p);
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
