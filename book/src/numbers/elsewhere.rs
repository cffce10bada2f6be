//! Numbers of surfaces that the workshop does not build: what tutorials show, and what really comes
//! out. Nothing of the solutions runs here; the rule is the same, p − lr · slope.

use super::entry::{Entry, entry};
use super::shape::decimals;

pub use crate::terrain::{gradient as terrain_slope, value as terrain};

pub(super) const NUMBERS: &[Entry] = &[
    entry("terrain.min.x", || Ok(decimals(terrain_minimum()[0], 3))),
    entry("terrain.min.y", || Ok(decimals(terrain_minimum()[1], 3))),
    entry("terrain.min.loss", || {
        Ok(decimals(terrain(terrain_minimum()), 3))
    }),
    entry("terrain.saddle.loss", || {
        Ok(decimals(terrain([terrain_minimum()[0], 0.0]), 3))
    }),
    entry("terrain.r05.reach", || {
        let walk = descend(terrain_slope, [1.5, 1.5], 0.5, 50);
        let reach = walk[1..].as_flattened().iter().map(|x| x.abs());
        Ok(decimals(reach.fold(0.0, f64::max), 2))
    }),
    entry("quartic.r001.x", || {
        Ok(decimals(end(quartic_slope, -2.5, 0.01, 39), 4))
    }),
    entry("quartic.r001.loss", || {
        Ok(decimals(quartic(end(quartic_slope, -2.5, 0.01, 39)), 4))
    }),
    entry("quartic.printed.loss", || Ok(decimals(quartic(1.1004), 4))),
    entry("traps.left", || {
        Ok(decimals(end(traps_slope, -3.0, 0.01, 400), 2))
    }),
    entry("traps.left.loss", || {
        Ok(decimals(traps(end(traps_slope, -3.0, 0.01, 400)), 2))
    }),
    entry("traps.right", || {
        Ok(decimals(end(traps_slope, 3.0, 0.01, 400), 2))
    }),
    entry("traps.right.loss", || {
        Ok(decimals(traps(end(traps_slope, 3.0, 0.01, 400)), 2))
    }),
    entry("hiker.r01.x", || {
        Ok(decimals(end(hiker_slope, 0.0, 0.1, 20), 4))
    }),
    entry("hiker.r11.x", || {
        Ok(decimals(end(hiker_slope, 0.0, 1.1, 20), 1))
    }),
    entry("schedule.sum", || {
        Ok(decimals((0..100).map(halving).sum(), 2))
    }),
    entry("schedule.end", || Ok(decimals(scheduled(halving), 3))),
    entry("schedule.minimum", || Ok(decimals(scheduled(|_| 0.05), 3))),
    entry("well.left", || {
        Ok(decimals(end(well_slope, -0.5, 0.05, 400), 2))
    }),
    entry("well.right", || {
        Ok(decimals(end(well_slope, 0.1, 0.05, 400), 2))
    }),
    entry("well.from2", || {
        Ok(decimals(end(well_slope, 2.0, 0.1, 100), 2))
    }),
];

/// Every point of a walk down the slope, the start included.
pub fn descend<const N: usize>(
    slope: impl Fn([f64; N]) -> [f64; N],
    start: [f64; N],
    lr: f64,
    steps: usize,
) -> Vec<[f64; N]> {
    let mut walk = vec![start];
    for k in 0..steps {
        let (p, slope) = (walk[k], slope(walk[k]));
        walk.push(std::array::from_fn(|i| p[i] - lr * slope[i]));
    }
    walk
}

/// Where a walk on a line ends.
fn end(slope: impl Fn(f64) -> f64, start: f64, lr: f64, steps: usize) -> f64 {
    descend(|[x]| [slope(x)], [start], lr, steps)[steps][0]
}

/// One of the terrain's two lowest points; the other lies at −y.
pub fn terrain_minimum() -> [f64; 2] {
    descend(terrain_slope, [1.5, 1.5], 0.1, 500)[500]
}

/// `x⁴ − 3x² + 2`.
fn quartic(x: f64) -> f64 {
    ((x * x) * (x * x) - 3.0 * (x * x)) + 2.0
}

fn quartic_slope(x: f64) -> f64 {
    4.0 * ((x * x) * x) - 6.0 * x
}

/// `x⁴ − 8x² + x`.
fn traps(x: f64) -> f64 {
    ((x * x) * (x * x) - 8.0 * (x * x)) + x
}

fn traps_slope(x: f64) -> f64 {
    (4.0 * ((x * x) * x) - 16.0 * x) + 1.0
}

/// The slope of `x² − 4x + 5`.
fn hiker_slope(x: f64) -> f64 {
    2.0 * x - 4.0
}

/// The slope of the double well `−0.1x − x² + x⁴`.
fn well_slope(x: f64) -> f64 {
    (-0.1 - 2.0 * x) + 4.0 * ((x * x) * x)
}

/// The rate of update `n` where it is halved after every tenth, the first one included.
fn halving(n: usize) -> f64 {
    0.05 / f64::from(1_u32 << n.div_ceil(10))
}

/// Where a hundred updates in the double well end, from 0.1.
fn scheduled(lr: impl Fn(usize) -> f64) -> f64 {
    (0..100).fold(0.1, |x, n| x - lr(n) * well_slope(x))
}
