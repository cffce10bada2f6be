use ::ex07_guard::{Run, Settings, Stop, guarded_descent};
use support::spy::{Answer, Spy};
use support::surface::Surface;
use support::wire::Value;

pub fn call(function: &str, args: &[Value]) -> Option<Answer> {
    match (function, args) {
        ("guarded_descent", [surface, start, lr, momentum, steps, ceiling]) => {
            let spy = Spy::new(Surface::from_value(surface)?);
            let (start, ceiling) = (start.numbers()?, ceiling.number()?);
            let (lr, momentum) = (lr.number()?, momentum.number()?);
            let settings = Settings {
                lr,
                momentum,
                steps: steps.count()?,
            };
            let run: Value = support::in_dimension!(start.len(), N => {
                let start = support::point::<N>(&start)?;
                let loss = |p: [f64; N]| spy.value(p);
                let gradient = |p: [f64; N]| spy.slope(p);
                let run: Run<N> = guarded_descent(loss, gradient, start, settings, ceiling);
                let stop = match run.stop {
                    Stop::Finished => "Finished".to_string(),
                    Stop::Diverged { step } => format!("Diverged at {step}"),
                };
                Value::List(vec![run.trajectory.into(), run.losses.into(), stop.into()])
            });
            Some(spy.report(run))
        }
        _ => None,
    }
}
