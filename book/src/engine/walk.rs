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
use checker::calls::ex08_table::SettledBelow;
use checker::calls::ex09_saddle::AlongSaddleGradient;
use checker::request::Request;

/// What a walk is asked for with.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub by: Walker,
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

macro_rules! walkers {
    ($($(#[$doc:meta])* $name:ident = $request:ident, $losses:literal;)*) => {
        /// Whose code walks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Walker { $($(#[$doc])* $name),* }

        impl Walker {
            pub const ALL: &[Walker] = &[$(Walker::$name),*];

            /// The exercise that it is part of: `ex03_step`.
            pub fn exercise(self) -> &'static str {
                match self { $(Walker::$name => $request::EXERCISE),* }
            }

            /// Does that code say what the losses are?
            pub fn says_losses(self) -> bool {
                match self { $(Walker::$name => $losses),* }
            }
        }
    };
}

walkers! {
    /// It knows no steps yet, and stays at the start.
    Value = BowlValue, true;
    Gradient = AlongGradient, false;
    Step = StepByStep, false;
    Loop = Descend, false;
    Sweep = Sweep, true;
    Momentum = DescendWithMomentum, false;
    Guard = GuardedDescent, true;
    /// It speaks of the walk of the guard.
    Table = SettledBelow, true;
    Saddle = AlongSaddleGradient, false;
}

/// The walk that the code of `settings.by` makes.
///
/// # Errors
/// For faults of the machine only; what the code does wrong is a [`Trouble`].
pub fn walk(hand: &impl Hand, settings: &Settings) -> Result<Result<Walk, Trouble>> {
    let made = match settings.by {
        Walker::Value => {
            let [a, b] = settings.land.curvatures();
            let p = settings.start;
            let loss = one(hand, BowlValue { a, b, p })?;
            return Ok(loss.map(|loss| Walk {
                points: vec![p],
                losses: vec![loss],
            }));
        }
        Walker::Gradient => one(hand, settings.along_gradient())?.map(without_losses),
        Walker::Step => one(hand, settings.step_by_step())?.map(without_losses),
        Walker::Loop => one(hand, settings.descend())?.map(without_losses),
        // It says what the losses are, and the loop of step 4 where it walked.
        Walker::Sweep => match one(hand, settings.sweep())? {
            Err(trouble) => Err(trouble),
            Ok(runs) => one(hand, settings.descend())?.map(|points| {
                let run = runs.into_iter().next();
                (points, Some(run.map_or(Vec::new(), |run| run.losses)))
            }),
        },
        Walker::Momentum => one(hand, settings.roll())?.map(without_losses),
        Walker::Guard | Walker::Table => {
            let run = one(hand, settings.guarded_descent())?;
            run.map(|run| (run.trajectory, Some(run.losses)))
        }
        Walker::Saddle => one(hand, settings.along_saddle())?.map(without_losses),
    };
    Ok(made.and_then(|(points, losses)| {
        let points: Option<Vec<[f64; 2]>> = points.iter().map(|p| plane(p)).collect();
        let nothing = || {
            Trouble::new(
                settings.by.exercise(),
                "it returned something that is no walk",
            )
        };
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

    pub(super) fn descend(&self) -> Descend {
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

    pub(super) fn roll(&self) -> DescendWithMomentum {
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
