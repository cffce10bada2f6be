//! Numbers of walks with momentum.

use super::descent::path;
use super::entry::{Entry, entry};
use super::exact::{best_pair, optimum};
use super::shape::{count, decimals, point, power};
use crate::engine::{Land, Walk};
use crate::lab;
use crate::plan::{Plan, WITH_MOMENTUM, standard};
use anyhow::{Context, Result};

pub(super) const NUMBERS: &[Entry] = &[
    entry("momentum.m09.first", || {
        Ok(point(standard_walk()?.points[1], 6))
    }),
    entry("momentum.m09.second", || {
        Ok(point(standard_walk()?.points[2], 6))
    }),
    entry("momentum.m09.third", || {
        Ok(point(standard_walk()?.points[3], 6))
    }),
    entry("momentum.m0.path", || {
        Ok(decimals(path(&walk(0.02, 0.0)?), 1))
    }),
    entry("momentum.m05.path", || {
        Ok(decimals(path(&walk(0.02, 0.5)?), 1))
    }),
    entry("momentum.m09.path", || {
        Ok(decimals(path(&standard_walk()?), 1))
    }),
    entry("momentum.m0.settled", || Ok(count(settled(0.02, 0.0)?))),
    entry("momentum.m05.settled", || Ok(count(settled(0.02, 0.5)?))),
    entry("momentum.m09.settled", || Ok(count(settled(0.02, 0.9)?))),
    entry("momentum.m09.first_below", || Ok(count(first_below()?))),
    entry("momentum.m09.crossings", || {
        let settled = settled(0.02, 0.9)?;
        let points = &standard_walk()?.points[..=settled];
        let crosses = |pair: &&[[f64; 2]]| pair[0][1] * pair[1][1] < 0.0;
        Ok(count(points.windows(2).filter(crosses).count()))
    }),
    entry("momentum.m09.final_loss", || {
        Ok(power(last_loss(&standard_walk()?)?, 1))
    }),
    entry("near.m03.path", || Ok(decimals(path(&walk(0.09, 0.3)?), 1))),
    entry("near.m03.settled", || Ok(count(settled(0.09, 0.3)?))),
    entry("near.m09.path", || Ok(decimals(path(&walk(0.09, 0.9)?), 1))),
    entry("break.m09.final_loss", || {
        Ok(power(last_loss(&long_walk(0.9)?)?, 1))
    }),
    entry("break.m04.final_loss", || {
        Ok(power(last_loss(&long_walk(0.4)?)?, 1))
    }),
    entry("optimum.settled", || {
        let [lr, momentum] = optimum();
        Ok(count(settled(lr, momentum)?))
    }),
    entry("optimum.rounded.settled", || {
        let rounded = |x: f64| (x * 1e3).round() / 1e3;
        let [lr, momentum] = optimum().map(rounded);
        Ok(count(settled(lr, momentum)?))
    }),
    entry("optimum.beside.settled", || Ok(count(settled(0.132, 0.4)?))),
    entry("optimum.k1000.gentle", || Ok(count(within(narrow()?.0)))),
    entry("optimum.k1000.steep", || Ok(count(within(narrow()?.1)))),
    entry("optimum.k1000.swing", || {
        let steep = narrow()?.1;
        Ok(decimals(
            steep.iter().map(|y| y.abs()).fold(0.0, f64::max),
            1,
        ))
    }),
    entry("climb.step", || Ok(count(first_climb()?))),
    entry("climb.before", || {
        Ok(decimals(standard_walk()?.losses[first_climb()? - 1], 1))
    }),
    entry("climb.after", || {
        Ok(decimals(standard_walk()?.losses[first_climb()?], 1))
    }),
    entry("climb.high", || {
        let losses = walk(0.18, 0.9)?.losses;
        let highest = losses.iter().copied().fold(0.0, f64::max);
        Ok(decimals(highest / losses[0], 0))
    }),
    entry("climb.high.settled", || Ok(count(settled(0.18, 0.9)?))),
    entry("ring.gap", || {
        Ok(count(settled(0.02, 0.9)? - first_below()?))
    }),
    entry("ring.between", || {
        let (first, settled) = (first_below()?, settled(0.02, 0.9)?);
        let between = &standard_walk()?.losses[first..=settled];
        Ok(power(between.iter().copied().fold(0.0, f64::max), 1))
    }),
];

fn walk(lr: f64, momentum: f64) -> Result<Walk> {
    lab::walk_of(standard(lr, momentum))
}

/// The standard walk with momentum.
fn standard_walk() -> Result<Walk> {
    let (lr, momentum) = WITH_MOMENTUM;
    walk(lr, momentum)
}

/// Beyond the limit of plain descent, and long enough to show it.
fn long_walk(momentum: f64) -> Result<Walk> {
    let plan = standard(0.15, momentum);
    lab::walk_of(Plan { steps: 400, ..plan })
}

/// The walk of the best pair from (1, 1) on a bowl with b/a = 1000: the gentle axis, and the steep
/// one.
fn narrow() -> Result<(Vec<f64>, Vec<f64>)> {
    let [a, b] = [1.0, 1000.0];
    let [lr, momentum] = best_pair([a, b]);
    let walk = lab::walk_of(Plan {
        land: Land::Bowl { a, b },
        start: [1.0, 1.0],
        lr,
        momentum,
        steps: 300,
    })?;
    Ok(walk.points.into_iter().map(|[x, y]| (x, y)).unzip())
}

/// From which step on a distance that was 1 is below a thousandth.
fn within(distances: Vec<f64>) -> usize {
    let still = distances.iter().rposition(|d| d.abs() >= 1e-3);
    still.map_or(0, |k| k + 1)
}

fn settled(lr: f64, momentum: f64) -> Result<usize> {
    lab::settled_below(&walk(lr, momentum)?.losses)
}

fn first_below() -> Result<usize> {
    lab::first_below(&standard_walk()?.losses)
}

fn last_loss(walk: &Walk) -> Result<f64> {
    walk.losses.last().copied().context("an empty walk")
}

/// The first step of the standard walk with momentum that leads to a higher loss.
fn first_climb() -> Result<usize> {
    let losses = standard_walk()?.losses;
    let place = losses.windows(2).position(|pair| pair[1] > pair[0]);
    Ok(place.context("the loss never climbs")? + 1)
}
