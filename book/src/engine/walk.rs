//! Walks by the code of a workshop.

use super::land::Land;
use super::trouble::{Trouble, panicked, stopped_by_limit};
use super::workshop::{State, Workshop};
use crate::experiment::THRESHOLD;
use anyhow::{Result, bail};
use checker::probe::{Call, Ending, Reply, ask};
use checker::wire::Value;

/// What a walk is asked for with.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Whose code walks: `ex03_step`.
    pub by: &'static str,
    pub land: Land,
    pub start: [f64; 2],
    pub lr: f64,
    pub momentum: f64,
    pub steps: usize,
}

/// A walk, the start included.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    pub points: Vec<[f64; 2]>,
    /// The loss at each of `points`.
    pub losses: Vec<f64>,
}

/// Exercises that can walk.
pub const WALKERS: [&str; 8] = [
    "ex01_surface",
    "ex02_gradient",
    "ex03_step",
    "ex04_loop",
    "ex05_sweep",
    "ex06_momentum",
    "ex07_guard",
    "ex09_saddle",
];

impl Workshop {
    /// The walk that the code of `settings.by` makes.
    ///
    /// # Errors
    /// For faults of the machine only; what the code does wrong is a [`Trouble`].
    pub fn walk(&self, settings: &Settings) -> Result<Result<Walk, Trouble>> {
        let calls = calls(settings);
        let values = match self.ask(settings.by, &calls)? {
            Ok(values) => values,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let by = settings.by;
        let nothing = || Trouble::new(by, "it returned something that is no walk");
        Ok(read(settings, &values).ok_or_else(nothing))
    }

    /// The answers to `calls`, which need the exercise `by`.
    ///
    /// # Errors
    /// For faults of the machine only.
    pub fn ask(&self, by: &str, calls: &[Call]) -> Result<Result<Vec<Value>, Trouble>> {
        let program = match (self.state(by), &self.program) {
            (State::Ready | State::Todo(_), Some(program)) => program,
            (state, _) => {
                return Ok(Err(Trouble::new(by, state.says())));
            }
        };
        let replies = ask(&self.launcher, program, calls)?;
        let mut values = Vec::new();
        for (reply, call) in replies.replies.into_iter().zip(calls) {
            match reply {
                Reply::Answer(answer) => values.push(answer.value),
                Reply::Panic { words, place } => {
                    return Ok(Err(panicked(&self.folder, call.exercise, &words, &place)));
                }
                Reply::None => {
                    let Ending::Cut { why, .. } = replies.ending else {
                        bail!("the probe left out {call:?}");
                    };
                    return Ok(Err(stopped_by_limit(call.exercise, why)));
                }
            }
        }
        Ok(Ok(values))
    }
}

/// The calls that make a walk.
pub fn calls(settings: &Settings) -> Vec<Call> {
    let Settings {
        by,
        land,
        start,
        lr,
        momentum,
        steps,
    } = *settings;
    let surface = || land.surface().to_value();
    let call = |exercise, function, arguments: Vec<Value>| Call {
        exercise,
        function,
        arguments,
    };
    let descend = || {
        let arguments = vec![surface(), start.into(), lr.into(), steps.into()];
        call("ex04_loop", "descend", arguments)
    };
    let [a, b] = land.curvatures();
    match by {
        // It knows no steps yet: the loss at the start, by the reader's own surface.
        "ex01_surface" => {
            let arguments = vec![a.into(), b.into(), start.into()];
            vec![call(by, "Bowl::value", arguments)]
        }
        "ex02_gradient" => {
            let arguments = vec![a.into(), b.into(), start.into(), lr.into(), steps.into()];
            vec![call(by, "walk", arguments)]
        }
        "ex03_step" => {
            let arguments = vec![surface(), start.into(), lr.into(), steps.into()];
            vec![call(by, "walk", arguments)]
        }
        "ex04_loop" => vec![descend()],
        "ex05_sweep" => {
            let rates = Value::point(&[lr]);
            let arguments = vec![
                surface(),
                start.into(),
                rates,
                steps.into(),
                THRESHOLD.into(),
            ];
            vec![descend(), call(by, "sweep", arguments)]
        }
        "ex06_momentum" => {
            let arguments = vec![
                surface(),
                start.into(),
                lr.into(),
                momentum.into(),
                steps.into(),
            ];
            vec![call(by, "descend_with_momentum", arguments)]
        }
        "ex07_guard" => {
            let ceiling = land.ceiling(start).into();
            let mut arguments = vec![surface(), start.into(), lr.into(), momentum.into()];
            arguments.extend([steps.into(), ceiling]);
            vec![call(by, "guarded_descent", arguments)]
        }
        "ex09_saddle" => {
            let arguments = vec![start.into(), lr.into(), momentum.into(), steps.into()];
            vec![call(by, "walk", arguments)]
        }
        _ => Vec::new(),
    }
}

/// The walk in the answers to [`calls`]; `None` when they are something else.
pub fn read(settings: &Settings, values: &[Value]) -> Option<Walk> {
    let first = values.first()?;
    if settings.by == "ex01_surface" {
        return Some(Walk {
            points: vec![settings.start],
            losses: vec![first.number()?],
        });
    }
    let (points, losses) = match settings.by {
        "ex07_guard" => {
            let [points, losses, _] = first.items()? else {
                return None;
            };
            (points, Some(losses.numbers()?))
        }
        "ex05_sweep" => {
            let [_, losses, _] = values.get(1)?.items()?.first()?.items()? else {
                return None;
            };
            (first, Some(losses.numbers()?))
        }
        _ => (first, None),
    };
    let points: Vec<[f64; 2]> = points
        .points()?
        .into_iter()
        .map(|p| p.try_into().ok())
        .collect::<Option<_>>()?;
    let losses = losses.unwrap_or_else(|| points.iter().map(|p| settings.land.value(*p)).collect());
    Some(Walk { points, losses })
}
