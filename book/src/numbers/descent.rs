//! Numbers of plain walks: single steps, the loop, the sweep, the guard, the saddle.

use super::entry::{Entry, entry};
use super::shape::{at_most, count, decimals, digits, point, power, short_power, shortest, text};
use crate::engine::{Land, Walk};
use crate::experiment::{RATES, START, ceiling};
use crate::lab::Lab;
use crate::plan::{Plan, SADDLE_START, WITH_MOMENTUM, standard};
use anyhow::{Context, Result};

pub(super) const NUMBERS: &[Entry] = &[
    entry("step.first", |lab| {
        Ok(point(plain(lab, 0.02)?.points[1], 9))
    }),
    entry("step.first.loss", |lab| {
        Ok(at_most(losses(lab, 0.02)?[1], 8))
    }),
    entry("step.first.fall", |lab| {
        let losses = losses(lab, 0.02)?;
        Ok(at_most(losses[0] - losses[1], 8))
    }),
    entry("step.first.tangent_fall", |lab| {
        let [x, y] = lab.gradient(START)?;
        Ok(shortest(0.02 * (x * x + y * y)))
    }),
    entry("step.ratio", |lab| {
        let [x, y] = lab.gradient(START)?;
        Ok(shortest((y / x).abs()))
    }),
    entry("step.too_far.loss", |lab| {
        Ok(shortest(losses(lab, 0.2)?[1]))
    }),
    // Rate 0.09: to and fro.
    entry("walk.r009.x1", |lab| {
        Ok(decimals(plain(lab, 0.09)?.points[1][0], 3))
    }),
    entry("walk.r009.x2", |lab| {
        Ok(decimals(plain(lab, 0.09)?.points[2][0], 3))
    }),
    entry("walk.r009.y1", |lab| {
        Ok(at_most(plain(lab, 0.09)?.points[1][1], 3))
    }),
    entry("walk.r009.y2", |lab| {
        Ok(at_most(plain(lab, 0.09)?.points[2][1], 3))
    }),
    entry("walk.r009.y3", |lab| {
        Ok(at_most(plain(lab, 0.09)?.points[3][1], 3))
    }),
    entry("walk.r002.y3", |lab| {
        Ok(at_most(plain(lab, 0.02)?.points[3][1], 3))
    }),
    entry("walk.r009.settled", |lab| {
        Ok(count(lab.settled_below(&losses(lab, 0.09)?)?))
    }),
    entry("walk.r009.path", |lab| {
        Ok(decimals(path(&plain(lab, 0.09)?), 1))
    }),
    // The sweep.
    entry("sweep.r0001.final_loss", |lab| {
        Ok(digits(last_loss(lab, 0.001)?, 3))
    }),
    entry("sweep.r001.final_loss", |lab| {
        Ok(digits(last_loss(lab, 0.01)?, 3))
    }),
    entry("sweep.r002.final_loss", |lab| {
        Ok(digits(last_loss(lab, 0.02)?, 3))
    }),
    entry("sweep.r01.final_loss", |lab| {
        Ok(digits(last_loss(lab, 0.1)?, 3))
    }),
    entry("sweep.r001.steps", |lab| {
        Ok(count(first_below(lab, 0.01, 1000)?))
    }),
    entry("sweep.r0001.steps", |lab| {
        Ok(count(first_below(lab, 0.001, 5000)?))
    }),
    entry("sweep.r00999.steps", |lab| {
        Ok(count(first_below(lab, 0.0999, 5000)?))
    }),
    entry("sweep.r001.steps.linear", |lab| {
        let losses = losses(lab, 0.01)?;
        Ok(count((losses[0] / (losses[0] - losses[1])).ceil() as usize))
    }),
    entry("best.settled", |lab| {
        let losses = losses(lab, 2.0 / 21.0)?;
        Ok(count(lab.settled_below(&losses)?))
    }),
    // The guard.
    entry("guard.ceiling", |lab| {
        Ok(short_power(ceiling(lab.value(START)?)))
    }),
    entry("guard.step", |lab| {
        Ok(count(guard_step(lab, standard(0.2, 0.0))?))
    }),
    entry("guard.loss", |lab| {
        let step = guard_step(lab, standard(0.2, 0.0))?;
        Ok(power(losses(lab, 0.2)?[step], 2))
    }),
    entry("guard.loss_before", |lab| {
        let step = guard_step(lab, standard(0.2, 0.0))?;
        Ok(power(losses(lab, 0.2)?[step - 1], 2))
    }),
    entry("guard.inf_step", |lab| Ok(count(infinite(lab)?))),
    entry("tutorial.off_by_one", |lab| Ok(count(infinite(lab)? + 1))),
    entry("guard.late", |lab| {
        Ok(count(infinite(lab)? - guard_step(lab, standard(0.2, 0.0))?))
    }),
    entry("guard.y6", |lab| {
        Ok(shortest(plain(lab, 0.2)?.points[6][1]))
    }),
    entry("table.markdown", |lab| Ok(text(&lab.table(&table_runs())?))),
    // The saddle.
    entry("saddle.escape1", |lab| {
        Ok(count(escape(lab, saddle_slide(0.1), 1.0)?))
    }),
    entry("saddle.escape3", |lab| {
        Ok(count(escape(lab, saddle_slide(0.1), 3.0)?))
    }),
    entry("saddle.escape3.m09", |lab| {
        let plan = Plan {
            momentum: 0.9,
            ..saddle_slide(0.1)
        };
        Ok(count(escape(lab, plan, 3.0)?))
    }),
    entry("saddle.escape3.nearer", |lab| {
        let plan = Plan {
            start: [1.0, 1e-6],
            ..saddle_slide(0.1)
        };
        Ok(count(escape(lab, plan, 3.0)?))
    }),
    entry("saddle.axis.loss", |lab| {
        let plan = Plan {
            start: [1.0, 0.0],
            steps: 200,
            ..saddle_slide(0.1)
        };
        let walk = lab.walk(plan)?;
        Ok(power(walk.losses[200], 1))
    }),
    entry("saddle.guard_step", |lab| {
        Ok(count(guard_step(lab, saddle_slide(0.1))?))
    }),
];

/// The runs of the results table: the rates of the sweep, and one of them with momentum, too.
fn table_runs() -> Vec<(f64, f64)> {
    let mut runs: Vec<(f64, f64)> = RATES.map(|lr| (lr, 0.0)).to_vec();
    runs.push(WITH_MOMENTUM);
    runs.sort_by(|one, other| one.0.total_cmp(&other.0));
    runs
}

/// The standard walk at this rate.
fn plain(lab: &Lab, lr: f64) -> Result<Walk> {
    lab.walk(standard(lr, 0.0))
}

fn losses(lab: &Lab, lr: f64) -> Result<Vec<f64>> {
    Ok(plain(lab, lr)?.losses)
}

fn last_loss(lab: &Lab, lr: f64) -> Result<f64> {
    losses(lab, lr)?.last().copied().context("an empty walk")
}

fn first_below(lab: &Lab, lr: f64, steps: usize) -> Result<usize> {
    let plan = Plan {
        steps,
        ..standard(lr, 0.0)
    };
    lab.first_below(&lab.walk(plan)?.losses)
}

/// How long the way through all the points is.
pub(super) fn path(walk: &Walk) -> f64 {
    let length = |pair: &[[f64; 2]]| (pair[1][0] - pair[0][0]).hypot(pair[1][1] - pair[0][1]);
    walk.points.windows(2).map(length).sum()
}

fn guard_step(lab: &Lab, plan: Plan) -> Result<usize> {
    lab.guarded(plan)?.1.context("the guard does not speak")
}

/// The first step of rate 0.2 whose loss is not finite.
fn infinite(lab: &Lab) -> Result<usize> {
    let walk = lab.walk(Plan {
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

fn escape(lab: &Lab, plan: Plan, distance: f64) -> Result<usize> {
    lab.escape_step(&lab.walk(plan)?, distance)
}
