//! Makes the calls of ex05_sweep.

use ex05_sweep::{Behaviour, SweepRun, classify, losses, sweep};
use support::calls::ex05_sweep::{Classify, Losses, Sweep, Swept};
use support::request::{Asked, Request, point};
use support::spy::{Answer, Spy};

pub fn call(asked: &Asked) -> Option<Answer> {
    match asked.function {
        Losses::FUNCTION => {
            let asked: Losses = asked.read()?;
            // There may be no point to tell how many coordinates one has.
            let (n, flat) = (asked.surface.l.len(), asked.trajectory.concat());
            let spy = Spy::new(asked.surface);
            let losses = match n {
                1 => losses_of::<1>(&spy, &flat),
                2 => losses_of::<2>(&spy, &flat),
                3 => losses_of::<3>(&spy, &flat),
                5 => losses_of::<5>(&spy, &flat),
                _ => return None,
            };
            Some(spy.report::<Losses>(&losses))
        }
        Classify::FUNCTION => {
            let Classify { losses, threshold } = asked.read()?;
            let behaviour: Behaviour = classify(&losses, threshold);
            Some(Answer::plain::<Classify>(&format!("{behaviour:?}")))
        }
        Sweep::FUNCTION => {
            let asked: Sweep = asked.read()?;
            let spy = Spy::new(asked.surface.clone());
            let runs = match asked.start.len() {
                1 => sweep_of::<1>(&spy, &asked),
                2 => sweep_of::<2>(&spy, &asked),
                5 => sweep_of::<5>(&spy, &asked),
                _ => None,
            };
            let swept = |run: SweepRun| Swept {
                lr: run.lr,
                losses: run.losses,
                behaviour: format!("{:?}", run.behaviour),
            };
            Some(spy.report::<Sweep>(&runs?.into_iter().map(swept).collect()))
        }
        _ => None,
    }
}

fn losses_of<const N: usize>(spy: &Spy, flat: &[f64]) -> Vec<f64> {
    losses(|p: [f64; N]| spy.value(&p), flat.as_chunks::<N>().0)
}

fn sweep_of<const N: usize>(spy: &Spy, asked: &Sweep) -> Option<Vec<SweepRun>> {
    let start = point::<N>(&asked.start)?;
    let loss = |p: [f64; N]| spy.value(&p);
    let gradient = |p: [f64; N]| spy.slope(p);
    let (rates, steps, threshold) = (&asked.rates, asked.steps, asked.threshold);
    Some(sweep(loss, gradient, start, rates, steps, threshold))
}
