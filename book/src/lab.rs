//! The solutions at work: what the book's numbers and pictures are computed with.
//!
//! Every function calls the solutions' own code, as the checker holds it.

use crate::engine::walk::{Walker, plane};
use crate::engine::{Land, Solutions, Walk, plain, walk};
use crate::experiment::{CURVATURES, THRESHOLD};
use crate::plan::{self, Plan};
use anyhow::{Context, Result, anyhow};
use checker::calls::ex01_surface::{BowlValue, Linspace, SampleGrid};
use checker::calls::ex02_gradient::BowlGradient;
use checker::calls::ex05_sweep::Classify;
use checker::calls::ex07_guard::Stop;
use checker::calls::ex08_table::{FirstBelow, SettledBelow};
use checker::calls::ex09_saddle::{EscapeStep, SaddleGradient, SaddleValue};
use checker::solved::answer;

/// A run that the guard watched: the walk, and the update that it stopped at.
pub type Guarded = (Walk, Option<usize>);

/// A walk by `descend`, or by `descend_with_momentum` where there is momentum.
///
/// # Errors
/// When the solutions do not walk.
pub fn walk_of(plan: Plan) -> Result<Walk> {
    let by = match plan.momentum {
        0.0 => Walker::Loop,
        _ => Walker::Momentum,
    };
    let walked = walk(&Solutions, &plan.by(by))?;
    walked.map_err(|trouble| anyhow!("the solutions do not walk: {trouble}"))
}

/// A walk by `guarded_descent` under the usual ceiling.
///
/// # Errors
/// When the solutions do not walk on the plane.
pub fn guarded(plan: Plan) -> Result<Guarded> {
    let run = answer(&plan.by(Walker::Guard).guarded_descent());
    let points: Option<Vec<[f64; 2]>> = run.trajectory.iter().map(|p| plane(p)).collect();
    let walk = Walk {
        points: points.context("guarded_descent left the plane")?,
        losses: run.losses,
    };
    let step = match run.stop {
        Stop::Diverged(step) => Some(step),
        Stop::Finished => None,
    };
    Ok((walk, step))
}

/// `Bowl::value` on the standard bowl.
pub fn value(p: [f64; 2]) -> f64 {
    let [a, b] = CURVATURES;
    answer(&BowlValue { a, b, p })
}

/// `bowl_gradient` on the standard bowl.
pub fn gradient(p: [f64; 2]) -> [f64; 2] {
    gradient_of(CURVATURES, p)
}

/// `bowl_gradient` on the bowl with these curvatures.
pub fn gradient_of([a, b]: [f64; 2], p: [f64; 2]) -> [f64; 2] {
    answer(&BowlGradient { a, b, p })
}

/// `linspace`.
pub fn linspace(start: f64, end: f64, n: usize) -> Vec<f64> {
    answer(&Linspace { start, end, n })
}

/// `sample_grid`.
pub fn sample_grid(land: Land, xs: &[f64], ys: &[f64]) -> Vec<Vec<f64>> {
    answer(&SampleGrid {
        surface: land.surface(),
        xs: xs.to_vec(),
        ys: ys.to_vec(),
    })
}

/// `saddle_value`.
pub fn saddle_value(p: [f64; 2]) -> f64 {
    answer(&SaddleValue { p })
}

/// `saddle_gradient`.
pub fn saddle_gradient(p: [f64; 2]) -> [f64; 2] {
    answer(&SaddleGradient { p })
}

/// `first_below` under the standard threshold.
///
/// # Errors
/// When it never is.
pub fn first_below(losses: &[f64]) -> Result<usize> {
    let first = answer(&FirstBelow {
        losses: losses.to_vec(),
        threshold: THRESHOLD,
    });
    first.context("first_below found no such step")
}

/// `settled_below` under the standard threshold.
///
/// # Errors
/// When it never does.
pub fn settled_below(losses: &[f64]) -> Result<usize> {
    let settled = answer(&SettledBelow {
        losses: losses.to_vec(),
        threshold: THRESHOLD,
    });
    settled.context("settled_below found no such step")
}

/// `escape_step`.
///
/// # Errors
/// When it never does.
pub fn escape_step(walk: &Walk, distance: f64) -> Result<usize> {
    let step = answer(&EscapeStep {
        trajectory: walk.points.iter().map(|p| p.to_vec()).collect(),
        distance,
    });
    step.context("escape_step found no such step")
}

/// `classify` under the standard threshold, in lower case: `crawls`.
pub fn classify(losses: &[f64]) -> String {
    let behaviour = answer(&Classify {
        losses: losses.to_vec(),
        threshold: THRESHOLD,
    });
    behaviour.to_lowercase()
}

/// The table of step 8, by `row` and `render`.
///
/// # Errors
/// When the solutions do not walk.
pub fn table() -> Result<String> {
    let table = plain::table(&Solutions, &plan::table())?;
    table.map_err(|trouble| anyhow!("the solutions make no table: {trouble}"))
}
