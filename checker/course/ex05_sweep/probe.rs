//! Makes the calls of ex05_sweep.

use ex05_sweep::{Behaviour, SweepRun, classify, losses, sweep};
use support::calls::ex05_sweep::{Classify, Losses, Sweep, Swept};
use support::request::{Asked, Request, point};
use support::surface::Surface;
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        Losses::FUNCTION => {
            let asked: Losses = asked.read()?;
            let (surface, flat) = (&asked.surface, asked.trajectory.concat());
            // There may be no point to tell how many coordinates one has.
            let losses = match surface.l.len() {
                1 => losses_of::<1>(surface, &flat),
                2 => losses_of::<2>(surface, &flat),
                3 => losses_of::<3>(surface, &flat),
                5 => losses_of::<5>(surface, &flat),
                _ => return None,
            };
            Some(Losses::answer(&losses))
        }
        Classify::FUNCTION => {
            let Classify { losses, threshold } = asked.read()?;
            let behaviour: Behaviour = classify(&losses, threshold);
            Some(Classify::answer(&format!("{behaviour:?}")))
        }
        Sweep::FUNCTION => {
            let asked: Sweep = asked.read()?;
            let runs = match asked.start.len() {
                1 => sweep_of::<1>(&asked),
                2 => sweep_of::<2>(&asked),
                5 => sweep_of::<5>(&asked),
                _ => None,
            };
            let swept = |run: SweepRun| Swept {
                lr: run.lr,
                losses: run.losses,
                behaviour: format!("{:?}", run.behaviour),
            };
            Some(Sweep::answer(&runs?.into_iter().map(swept).collect()))
        }
        _ => None,
    }
}

fn losses_of<const N: usize>(surface: &Surface, flat: &[f64]) -> Vec<f64> {
    losses(|p: [f64; N]| surface.value(&p), flat.as_chunks::<N>().0)
}

fn sweep_of<const N: usize>(asked: &Sweep) -> Option<Vec<SweepRun>> {
    let start = point::<N>(&asked.start)?;
    let loss = |p: [f64; N]| asked.surface.value(&p);
    let gradient = |p: [f64; N]| asked.surface.slope_at(p);
    let (rates, steps, threshold) = (&asked.rates, asked.steps, asked.threshold);
    Some(sweep(loss, gradient, start, rates, steps, threshold))
}
