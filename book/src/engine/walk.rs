//! Walks by somebody's code.

use super::Trouble;
use super::hand::Hand;
use super::land::Land;
use crate::experiment::THRESHOLD;
use anyhow::Result;
use checker::calls::ex01_surface::BowlValue;
use checker::calls::ex02_gradient::AlongGradient;
use checker::calls::ex03_step::StepByStep;
use checker::calls::ex04_loop::Descend;
use checker::calls::ex05_sweep::Sweep;
use checker::calls::ex06_momentum::DescendWithMomentum;
use checker::calls::ex07_guard::GuardedDescent;
use checker::calls::ex09_saddle::AlongSaddleGradient;
use checker::request::Request;

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

/// Exercises that can walk, and whether their own code says what the losses are.
pub const WALKERS: &[(&str, bool)] = &[
    (BowlValue::EXERCISE, true),
    (AlongGradient::EXERCISE, false),
    (StepByStep::EXERCISE, false),
    (Descend::EXERCISE, false),
    (Sweep::EXERCISE, true),
    (DescendWithMomentum::EXERCISE, false),
    (GuardedDescent::EXERCISE, true),
    (AlongSaddleGradient::EXERCISE, false),
];

/// The walk that the code of `settings.by` makes.
///
/// # Errors
/// For faults of the machine only; what the code does wrong is a [`Trouble`].
pub fn walk(hand: &impl Hand, settings: &Settings) -> Result<Result<Walk, Trouble>> {
    let made = match settings.by {
        // It knows no steps yet: the loss at the start, by the reader's own surface.
        BowlValue::EXERCISE => {
            let [a, b] = settings.land.curvatures();
            let p = settings.start;
            let loss = one(hand, BowlValue { a, b, p })?;
            return Ok(loss.map(|loss| Walk {
                points: vec![p],
                losses: vec![loss],
            }));
        }
        AlongGradient::EXERCISE => one(hand, settings.along_gradient())?.map(without_losses),
        StepByStep::EXERCISE => one(hand, settings.step_by_step())?.map(without_losses),
        Descend::EXERCISE => one(hand, settings.descend())?.map(without_losses),
        // It says what the losses are, and the loop of step 4 where it walked.
        Sweep::EXERCISE => match one(hand, settings.sweep())? {
            Err(trouble) => Err(trouble),
            Ok(runs) => one(hand, settings.descend())?.map(|points| {
                let run = runs.into_iter().next();
                (points, Some(run.map_or(Vec::new(), |run| run.losses)))
            }),
        },
        DescendWithMomentum::EXERCISE => one(hand, settings.roll())?.map(without_losses),
        GuardedDescent::EXERCISE => {
            let run = one(hand, settings.guarded_descent())?;
            run.map(|run| (run.trajectory, Some(run.losses)))
        }
        AlongSaddleGradient::EXERCISE => one(hand, settings.along_saddle())?.map(without_losses),
        other => return Ok(Err(Trouble::new(other, "it does not walk"))),
    };
    Ok(made.and_then(|(points, losses)| {
        let points: Option<Vec<[f64; 2]>> = points.iter().map(|p| plane(p)).collect();
        let nothing = || Trouble::new(settings.by, "it returned something that is no walk");
        let points = points.ok_or_else(nothing)?;
        let by_formula = || points.iter().map(|p| settings.land.value(*p)).collect();
        let losses = losses.unwrap_or_else(by_formula);
        Ok(Walk { points, losses })
    }))
}

/// A trajectory, and the losses where the code says what they are.
type Made = (Vec<Vec<f64>>, Option<Vec<f64>>);

fn without_losses(points: Vec<Vec<f64>>) -> Made {
    (points, None)
}

/// A point of the plane, where it is one.
pub fn plane(p: &[f64]) -> Option<[f64; 2]> {
    p.try_into().ok()
}

/// The answer to one request.
///
/// # Errors
/// For faults of the machine only.
pub fn one<R: Request>(hand: &impl Hand, request: R) -> Result<Result<R::Answer, Trouble>> {
    let answers = hand.answers(std::slice::from_ref(&request))?;
    Ok(answers.and_then(|answers| {
        let nothing = || Trouble::new(R::EXERCISE, "it gave no answer");
        answers.into_iter().next().ok_or_else(nothing)
    }))
}

impl Settings {
    fn along_gradient(&self) -> AlongGradient {
        let [a, b] = self.land.curvatures();
        AlongGradient {
            a,
            b,
            start: self.start,
            lr: self.lr,
            steps: self.steps,
        }
    }

    fn step_by_step(&self) -> StepByStep {
        StepByStep {
            surface: self.land.surface(),
            start: self.start,
            lr: self.lr,
            steps: self.steps,
        }
    }

    fn descend(&self) -> Descend {
        Descend {
            surface: self.land.surface(),
            start: self.start.to_vec(),
            lr: self.lr,
            steps: self.steps,
        }
    }

    fn sweep(&self) -> Sweep {
        Sweep {
            surface: self.land.surface(),
            start: self.start.to_vec(),
            rates: vec![self.lr],
            steps: self.steps,
            threshold: THRESHOLD,
        }
    }

    fn roll(&self) -> DescendWithMomentum {
        DescendWithMomentum {
            surface: self.land.surface(),
            start: self.start.to_vec(),
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
        }
    }

    /// Under the usual ceiling.
    pub fn guarded_descent(&self) -> GuardedDescent {
        GuardedDescent {
            surface: self.land.surface(),
            start: self.start.to_vec(),
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
            ceiling: self.land.ceiling(self.start),
        }
    }

    fn along_saddle(&self) -> AlongSaddleGradient {
        AlongSaddleGradient {
            start: self.start,
            lr: self.lr,
            momentum: self.momentum,
            steps: self.steps,
        }
    }
}
