use ::ex05_sweep::{SweepRun, classify, losses, sweep};
use support::spy::{Answer, Spy};
use support::surface::Surface;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("losses", [surface, trajectory]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let first = trajectory.points()?.first().map_or(2, Vec::len);
            let losses: Vec<f64> = support::in_dimension!(first, N => {
                let trajectory = support::points::<N>(trajectory)?;
                losses(|p: [f64; N]| spy.value(p), &trajectory)
            });
            Some(spy.report(losses.into()))
        }
        ("classify", [losses, threshold]) => {
            let behaviour = classify(&losses.numbers()?, threshold.number()?);
            Some(Answer::plain(format!("{behaviour:?}")))
        }
        ("sweep", [surface, start, rates, steps, threshold]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let (start, rates) = (start.numbers()?, rates.numbers()?);
            let (steps, threshold) = (steps.count()?, threshold.number()?);
            let runs: Vec<SweepRun> = support::in_dimension!(start.len(), N => {
                let start = support::point::<N>(&start)?;
                let loss = |p: [f64; N]| spy.value(p);
                let gradient = |p: [f64; N]| spy.slope(p);
                sweep(loss, gradient, start, &rates, steps, threshold)
            });
            let run = |run: SweepRun| {
                let behaviour = format!("{:?}", run.behaviour);
                Value::List(vec![run.lr.into(), run.losses.into(), behaviour.into()])
            };
            Some(spy.report(Value::list(runs.into_iter().map(run))))
        }
        _ => None,
    }
}
