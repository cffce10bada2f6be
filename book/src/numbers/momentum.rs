//! Numbers of walks with momentum.

use super::descent::path;
use super::entry::{Entry, entry};
use super::exact::optimum;
use super::shape::{count, decimals, point, power};
use crate::engine::Walk;
use crate::lab::Lab;
use crate::plan::{Plan, WITH_MOMENTUM, standard};
use anyhow::{Context, Result};

pub(super) const NUMBERS: &[Entry] = &[
    entry("momentum.m09.first", |lab| {
        Ok(point(standard_walk(lab)?.points[1], 6))
    }),
    entry("momentum.m09.second", |lab| {
        Ok(point(standard_walk(lab)?.points[2], 6))
    }),
    entry("momentum.m09.third", |lab| {
        Ok(point(standard_walk(lab)?.points[3], 6))
    }),
    entry("momentum.m0.path", |lab| {
        Ok(decimals(path(&walk(lab, 0.02, 0.0)?), 1))
    }),
    entry("momentum.m05.path", |lab| {
        Ok(decimals(path(&walk(lab, 0.02, 0.5)?), 1))
    }),
    entry("momentum.m09.path", |lab| {
        Ok(decimals(path(&standard_walk(lab)?), 1))
    }),
    entry("momentum.m0.settled", |lab| {
        Ok(count(settled(lab, 0.02, 0.0)?))
    }),
    entry("momentum.m05.settled", |lab| {
        Ok(count(settled(lab, 0.02, 0.5)?))
    }),
    entry("momentum.m09.settled", |lab| {
        Ok(count(settled(lab, 0.02, 0.9)?))
    }),
    entry("momentum.m09.first_below", |lab| {
        Ok(count(first_below(lab)?))
    }),
    entry("momentum.m09.crossings", |lab| {
        let settled = settled(lab, 0.02, 0.9)?;
        let points = &standard_walk(lab)?.points[..=settled];
        let crosses = |pair: &&[[f64; 2]]| pair[0][1] * pair[1][1] < 0.0;
        Ok(count(points.windows(2).filter(crosses).count()))
    }),
    entry("momentum.m09.final_loss", |lab| {
        Ok(power(last_loss(&standard_walk(lab)?)?, 1))
    }),
    entry("near.m03.path", |lab| {
        Ok(decimals(path(&walk(lab, 0.09, 0.3)?), 1))
    }),
    entry("near.m03.settled", |lab| {
        Ok(count(settled(lab, 0.09, 0.3)?))
    }),
    entry("near.m09.path", |lab| {
        Ok(decimals(path(&walk(lab, 0.09, 0.9)?), 1))
    }),
    entry("break.m09.final_loss", |lab| {
        Ok(power(last_loss(&long_walk(lab, 0.9)?)?, 1))
    }),
    entry("break.m04.final_loss", |lab| {
        Ok(power(last_loss(&long_walk(lab, 0.4)?)?, 1))
    }),
    entry("optimum.settled", |lab| {
        let [lr, momentum] = optimum();
        Ok(count(settled(lab, lr, momentum)?))
    }),
    entry("climb.step", |lab| Ok(count(first_climb(lab)?))),
    entry("climb.before", |lab| {
        Ok(decimals(
            standard_walk(lab)?.losses[first_climb(lab)? - 1],
            1,
        ))
    }),
    entry("climb.after", |lab| {
        Ok(decimals(standard_walk(lab)?.losses[first_climb(lab)?], 1))
    }),
    entry("climb.high", |lab| {
        let losses = walk(lab, 0.18, 0.9)?.losses;
        let highest = losses.iter().copied().fold(0.0, f64::max);
        Ok(decimals(highest / losses[0], 0))
    }),
    entry("climb.high.settled", |lab| {
        Ok(count(settled(lab, 0.18, 0.9)?))
    }),
    entry("ring.gap", |lab| {
        Ok(count(settled(lab, 0.02, 0.9)? - first_below(lab)?))
    }),
    entry("ring.between", |lab| {
        let (first, settled) = (first_below(lab)?, settled(lab, 0.02, 0.9)?);
        let between = &standard_walk(lab)?.losses[first..=settled];
        Ok(power(between.iter().copied().fold(0.0, f64::max), 1))
    }),
];

fn walk(lab: &Lab, lr: f64, momentum: f64) -> Result<Walk> {
    lab.walk(standard(lr, momentum))
}

/// The standard walk with momentum.
fn standard_walk(lab: &Lab) -> Result<Walk> {
    let (lr, momentum) = WITH_MOMENTUM;
    walk(lab, lr, momentum)
}

/// Beyond the limit of plain descent, and long enough to show it.
fn long_walk(lab: &Lab, momentum: f64) -> Result<Walk> {
    let plan = standard(0.15, momentum);
    lab.walk(Plan { steps: 400, ..plan })
}

fn settled(lab: &Lab, lr: f64, momentum: f64) -> Result<usize> {
    lab.settled_below(&walk(lab, lr, momentum)?.losses)
}

fn first_below(lab: &Lab) -> Result<usize> {
    lab.first_below(&standard_walk(lab)?.losses)
}

fn last_loss(walk: &Walk) -> Result<f64> {
    walk.losses.last().copied().context("an empty walk")
}

/// The first step of the standard walk with momentum that leads to a higher loss.
fn first_climb(lab: &Lab) -> Result<usize> {
    let losses = standard_walk(lab)?.losses;
    let place = losses.windows(2).position(|pair| pair[1] > pair[0]);
    Ok(place.context("the loss never climbs")? + 1)
}
