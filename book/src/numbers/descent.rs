//! Numbers of plain walks: single steps, the loop, the sweep, the guard, the saddle.

use super::entry::{Entry, entry};
use super::shape::{at_most, count, decimals, digits, point, power, short_power, shortest, text};
use crate::engine::{Land, Walk};
use crate::experiment::{SADDLE_START, START, STEPS, ceiling};
use crate::lab;
use crate::plan::{Plan, standard};
use anyhow::{Context, Result};
use checker::calls::ex08_table::{FirstBelow, SettledBelow};
use checker::solved::answer;

pub(super) const NUMBERS: &[Entry] = &[
    entry("step.first", || Ok(point(plain(0.02)?.points[1], 9))),
    entry("step.first.loss", || Ok(at_most(losses(0.02)?[1], 8))),
    entry("step.first.fall", || {
        let losses = losses(0.02)?;
        Ok(at_most(losses[0] - losses[1], 8))
    }),
    entry("step.first.tangent_fall", || {
        let [x, y] = lab::gradient(START);
        Ok(shortest(0.02 * (x * x + y * y)))
    }),
    entry("step.ratio", || {
        let [x, y] = lab::gradient(START);
        Ok(shortest((y / x).abs()))
    }),
    entry("step.too_far.loss", || Ok(shortest(losses(0.2)?[1]))),
    // Rate 0.09: to and fro.
    entry("walk.r009.x1", || {
        Ok(decimals(plain(0.09)?.points[1][0], 3))
    }),
    entry("walk.r009.x2", || {
        Ok(decimals(plain(0.09)?.points[2][0], 3))
    }),
    entry("walk.r009.y1", || Ok(at_most(plain(0.09)?.points[1][1], 3))),
    entry("walk.r009.y2", || Ok(at_most(plain(0.09)?.points[2][1], 3))),
    entry("walk.r009.y3", || Ok(at_most(plain(0.09)?.points[3][1], 3))),
    entry("walk.r002.y3", || Ok(at_most(plain(0.02)?.points[3][1], 3))),
    entry("walk.r009.settled", || {
        Ok(count(lab::settled_below(&losses(0.09)?)?))
    }),
    entry("walk.r005.settled", || {
        Ok(count(lab::settled_below(&losses(0.05)?)?))
    }),
    entry("walk.r009.path", || Ok(decimals(path(&plain(0.09)?), 1))),
    // The sweep.
    entry("sweep.r0001.final_loss", || {
        Ok(digits(last_loss(0.001)?, 3))
    }),
    entry("sweep.r001.final_loss", || Ok(digits(last_loss(0.01)?, 3))),
    entry("sweep.r002.final_loss", || Ok(digits(last_loss(0.02)?, 3))),
    entry("sweep.r01.final_loss", || Ok(digits(last_loss(0.1)?, 3))),
    entry("sweep.r001.steps", || Ok(count(first_below(0.01, 1000)?))),
    entry("sweep.r0001.steps", || Ok(count(first_below(0.001, 5000)?))),
    entry("sweep.r00999.steps", || {
        Ok(count(first_below(0.0999, 5000)?))
    }),
    entry("sweep.r001.steps.linear", || {
        let losses = losses(0.01)?;
        Ok(count((losses[0] / (losses[0] - losses[1])).ceil() as usize))
    }),
    entry("best.settled", || {
        let losses = losses(2.0 / 21.0)?;
        Ok(count(lab::settled_below(&losses)?))
    }),
    // The guard.
    entry("guard.ceiling", || {
        Ok(short_power(ceiling(lab::value(START))))
    }),
    entry("guard.step", || Ok(count(guard_step(standard(0.2, 0.0))?))),
    entry("guard.loss", || {
        let step = guard_step(standard(0.2, 0.0))?;
        Ok(power(losses(0.2)?[step], 2))
    }),
    entry("guard.loss_before", || {
        let step = guard_step(standard(0.2, 0.0))?;
        Ok(power(losses(0.2)?[step - 1], 2))
    }),
    entry("guard.inf_step", || Ok(count(infinite()?))),
    entry("tutorial.off_by_one", || Ok(count(infinite()? + 1))),
    entry("guard.late", || {
        Ok(count(infinite()? - guard_step(standard(0.2, 0.0))?))
    }),
    entry("guard.y6", || Ok(shortest(plain(0.2)?.points[6][1]))),
    entry("below.nan.first", || Ok(count(below_with_nan(false)?))),
    entry("below.nan.settled", || Ok(count(below_with_nan(true)?))),
    entry("table.markdown", || Ok(text(&lab::table()?))),
    // The saddle.
    entry("saddle.escape1", || {
        Ok(count(escape(saddle_slide(0.1), 1.0)?))
    }),
    entry("saddle.escape3", || {
        Ok(count(escape(saddle_slide(0.1), 3.0)?))
    }),
    entry("saddle.escape3.m09", || {
        let plan = Plan {
            momentum: 0.9,
            ..saddle_slide(0.1)
        };
        Ok(count(escape(plan, 3.0)?))
    }),
    entry("saddle.escape3.nearer", || {
        let plan = Plan {
            start: [1.0, 1e-6],
            ..saddle_slide(0.1)
        };
        Ok(count(escape(plan, 3.0)?))
    }),
    entry("saddle.axis.loss", || {
        let plan = Plan {
            start: [1.0, 0.0],
            steps: STEPS,
            ..saddle_slide(0.1)
        };
        let walk = lab::walk_of(plan)?;
        Ok(power(walk.losses[STEPS], 1))
    }),
    entry("saddle.guard_step", || {
        Ok(count(guard_step(saddle_slide(0.1))?))
    }),
];

/// The runs of the results table: the rates of the sweep, and one of them with momentum, too.
/// The standard walk at this rate.
fn plain(lr: f64) -> Result<Walk> {
    lab::walk_of(standard(lr, 0.0))
}

fn losses(lr: f64) -> Result<Vec<f64>> {
    Ok(plain(lr)?.losses)
}

fn last_loss(lr: f64) -> Result<f64> {
    losses(lr)?.last().copied().context("an empty walk")
}

fn first_below(lr: f64, steps: usize) -> Result<usize> {
    let plan = Plan {
        steps,
        ..standard(lr, 0.0)
    };
    lab::first_below(&lab::walk_of(plan)?.losses)
}

/// How long the way through all the points is.
pub(super) fn path(walk: &Walk) -> f64 {
    let length = |pair: &[[f64; 2]]| (pair[1][0] - pair[0][0]).hypot(pair[1][1] - pair[0][1]);
    walk.points.windows(2).map(length).sum()
}

fn guard_step(plan: Plan) -> Result<usize> {
    lab::guarded(plan)?.1.context("the guard does not speak")
}

/// The first step of rate 0.2 whose loss is not finite.
fn infinite() -> Result<usize> {
    let walk = lab::walk_of(Plan {
        steps: 400,
        ..standard(0.2, 0.0)
    })?;
    let place = walk.losses.iter().position(|loss| !loss.is_finite());
    place.context("every loss is finite")
}

/// A thousandth beside the ridge of the saddle.
fn saddle_slide(lr: f64) -> Plan {
    Plan {
        land: Land::Saddle,
        start: SADDLE_START,
        lr,
        momentum: 0.0,
        steps: 1000,
    }
}

fn escape(plan: Plan, distance: f64) -> Result<usize> {
    lab::escape_step(&lab::walk_of(plan)?, distance)
}

/// `first_below` or `settled_below` 1 of a list with a NaN in it.
fn below_with_nan(settled: bool) -> Result<usize> {
    let (losses, threshold) = (vec![2.0, 0.6, 1.4, 0.9, f64::NAN, 0.2], 1.0);
    let found = match settled {
        true => answer(&SettledBelow { losses, threshold }),
        false => answer(&FirstBelow { losses, threshold }),
    };
    found.context("the list falls below 1")
}
