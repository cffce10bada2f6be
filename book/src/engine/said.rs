//! What somebody's code says about a walk: its name, the step at which it ended, its slopes.
//!
//! A figure that calls a word or a number the reader's has it from here.

use super::Trouble;
use super::hand::Hand;
use super::land::Land;
use super::walk::{Settings, Walk, Walker, one};
use crate::experiment::THRESHOLD;
use anyhow::Result;
use checker::calls::ex02_gradient::BowlGradient;
use checker::calls::ex05_sweep::Classify;
use checker::calls::ex07_guard::Stop;
use checker::calls::ex08_table::{FirstBelow, SettledBelow};
use checker::calls::ex09_saddle::{EscapeStep, SaddleGradient};

/// How far from the ridge of the saddle a walk has left it.
pub const ESCAPE: f64 = 1.0;

/// What is said; only what the walker's exercise has a function for.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Its exercise has no function that speaks of walks.
    Nothing,
    /// The slope at every point.
    Slopes(Vec<[f64; 2]>),
    /// The name that `classify` gives the losses, in lower case: `crawls`.
    Behaviour(String),
    /// The step at which the guard stopped; `None`: it let the run finish.
    Stop(Option<usize>),
    /// `first_below` and `settled_below`.
    Below {
        first: Option<usize>,
        settled: Option<usize>,
    },
    /// `escape_step` for the distance [`ESCAPE`], and the slope at every point.
    Escape {
        step: Option<usize>,
        slopes: Vec<[f64; 2]>,
    },
}

/// What the code of `settings.by` says about `walk`, which it made.
///
/// # Errors
/// For faults of the machine only; what the code does wrong is a [`Trouble`].
pub fn said(hand: &impl Hand, settings: &Settings, walk: &Walk) -> Result<Result<Said, Trouble>> {
    let losses = || walk.losses.clone();
    let threshold = THRESHOLD;
    Ok(match settings.by {
        Walker::Value | Walker::Step | Walker::Loop | Walker::Momentum => Ok(Said::Nothing),
        Walker::Gradient => bowl_slopes(hand, settings.land, walk)?.map(Said::Slopes),
        // An empty list has no name: `classify` is to refuse it.
        Walker::Sweep if walk.losses.is_empty() => Ok(Said::Nothing),
        Walker::Sweep => {
            let losses = losses();
            let name = one(hand, Classify { losses, threshold })?;
            name.map(|name| Said::Behaviour(name.to_lowercase()))
        }
        Walker::Guard => one(hand, settings.guarded_descent())?.map(|run| match run.stop {
            Stop::Finished => Said::Stop(None),
            Stop::Diverged(step) => Said::Stop(Some(step)),
        }),
        Walker::Table => {
            let first = FirstBelow {
                losses: losses(),
                threshold,
            };
            let settled = SettledBelow {
                losses: losses(),
                threshold,
            };
            match (one(hand, first)?, one(hand, settled)?) {
                (Ok(first), Ok(settled)) => Ok(Said::Below { first, settled }),
                (Err(trouble), _) | (_, Err(trouble)) => Err(trouble),
            }
        }
        Walker::Saddle => {
            let escape = EscapeStep {
                trajectory: walk.points.iter().map(|p| p.to_vec()).collect(),
                distance: ESCAPE,
            };
            match (one(hand, escape)?, saddle_slopes(hand, walk)?) {
                (Ok(step), Ok(slopes)) => Ok(Said::Escape { step, slopes }),
                (Err(trouble), _) | (_, Err(trouble)) => Err(trouble),
            }
        }
    })
}

/// A slope for each point of a walk.
type Slopes = Result<Vec<[f64; 2]>, Trouble>;

fn bowl_slopes(hand: &impl Hand, land: Land, walk: &Walk) -> Result<Slopes> {
    let [a, b] = land.curvatures();
    let at = |p: &[f64; 2]| BowlGradient { a, b, p: *p };
    hand.answers(&walk.points.iter().map(at).collect::<Vec<_>>())
}

fn saddle_slopes(hand: &impl Hand, walk: &Walk) -> Result<Slopes> {
    let at = |p: &[f64; 2]| SaddleGradient { p: *p };
    hand.answers(&walk.points.iter().map(at).collect::<Vec<_>>())
}
