//! Numbers of walks that divide by the size of their slopes, and of a race between four methods.
//!
//! Thousands of walks are too many to ask the solutions for: here the rules are applied by themselves,
//! and a test compares them with the solutions.

use super::elsewhere::{terrain, terrain_minimum, terrain_slope};
use super::entry::{Entry, entry};
use super::shape::{Number, at_most, count, decimals, digits, point, power, text};
use crate::experiment::{CURVATURES, START};
use anyhow::{Context, Result};
use checker::calls::ext04_adam::{DescendWithAdam, RosenbrockGradient};
use checker::solved::answer;
use checker::surface::Surface;
use std::fmt::Write;
use std::sync::LazyLock;

pub(super) const NUMBERS: &[Entry] = &[
    entry("adam.race", || Ok(text(&race(settled)))),
    entry("adam.rates", || Ok(text(&race(range)))),
    entry("adam.rosenbrock.by_hand", || {
        let slopes = answer(&RosenbrockGradient { p: [2.0, 1.0] });
        Ok(point([slopes[0], slopes[1]], 0))
    }),
    entry("adam.rosenbrock.condition", || {
        let [least, most] = valley();
        Ok(decimals(most / least, 0))
    }),
    entry("adam.rosenbrock.limit", || {
        Ok(decimals(2.0 / valley()[1], 6))
    }),
    entry("adam.first.plain", || {
        let walk = walk(Method::Plain, &bowl(), 0.1, 1);
        Ok(point(walk[1], 4))
    }),
    entry("adam.first.adam", || Ok(point(by_solution(0.1, 1)[1], 4))),
    entry("adam.first.uncorrected", || {
        let factor = (1.0 - Method::BETAS[0]) / (1.0 - Method::BETAS[1]).sqrt();
        Ok(decimals(factor, 2))
    }),
    entry("adam.floor", || {
        let walk = walk(Method::Rmsprop, &bowl(), 0.1, 5000);
        Ok(at_most(round(bowl().above(walk[5000])), 5))
    }),
    entry("adam.floor.formula", || {
        Ok(at_most((CURVATURES[0] + CURVATURES[1]) / 8.0 * 0.01, 5))
    }),
    entry("adam.usual.after", || {
        let walk = walk(Method::Adam, &bowl(), 1e-3, 200);
        Ok(decimals(bowl().above(walk[200]), 1))
    }),
    entry("adam.usual.settled", || {
        let losses = losses(Method::Adam, 1e-3, 6000);
        Ok(count(first_below(&losses)?))
    }),
    entry("adam.terrain.plain", || Ok(on_terrain(Method::Plain))),
    entry("adam.terrain.adam", || Ok(on_terrain(Method::Adam))),
    entry("adam.scaled", || {
        let times = |factor: f64| {
            let ground = Ground {
                scale: factor,
                ..bowl()
            };
            walk(Method::Adam, &ground, 0.1, 50)
        };
        let (one, other) = (times(1.0), times(1000.0));
        let apart = one.as_flattened().iter().zip(other.as_flattened());
        let most = apart.map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        Ok(power(most, 0))
    }),
    entry("adam.back.below", || {
        Ok(count(first_below(&losses(Method::Adam, 0.2, 500))?))
    }),
    entry("adam.back.least", || {
        let losses = losses(Method::Adam, 0.2, 2000);
        Ok(power(losses[2000], 0))
    }),
    entry("adam.back.step", || Ok(count(back()?))),
    entry("adam.back.highest", || {
        let losses = losses(Method::Adam, 0.2, 12_000);
        let highest = losses[back()?..].iter().fold(0.0, |a: f64, b| a.max(*b));
        Ok(digits(highest, 2))
    }),
    entry("adam.back.halves", || {
        Ok(decimals(2.0 * 0.5_f64.ln() / Method::BETAS[1].ln(), 0))
    }),
];

/// A walk from the standard start by the solution, with the usual decays.
fn by_solution(lr: f64, steps: usize) -> Vec<[f64; 2]> {
    let [beta1, beta2] = Method::BETAS;
    let walk = answer(&DescendWithAdam {
        surface: Surface::bowl(&CURVATURES),
        start: START.to_vec(),
        lr,
        beta1,
        beta2,
        epsilon: Method::EPSILON,
        steps,
    });
    walk.iter().map(|p| [p[0], p[1]]).collect()
}

/// How a walk moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Plain,
    /// Heavy ball, momentum 0.9.
    Momentum,
    /// Decay 0.9.
    Rmsprop,
    /// With the usual decays.
    Adam,
}

impl Method {
    /// In the order of the race.
    pub const ALL: [Method; 4] = [
        Method::Plain,
        Method::Momentum,
        Method::Rmsprop,
        Method::Adam,
    ];
    const BETAS: [f64; 2] = [0.9, 0.999];
    const EPSILON: f64 = 1e-8;
}

/// Where a race is run.
#[derive(Clone, Copy)]
pub struct Ground {
    name: &'static str,
    value: fn([f64; 2]) -> f64,
    slope: fn([f64; 2]) -> [f64; 2],
    start: [f64; 2],
    /// The least height.
    least: f64,
    /// After so many steps the race is over.
    steps: usize,
    /// What the whole loss is multiplied by.
    scale: f64,
}

impl Ground {
    fn slope(&self, p: [f64; 2]) -> [f64; 2] {
        (self.slope)(p).map(|slope| self.scale * slope)
    }

    /// How far the loss at `p` is above the least.
    pub fn above(&self, p: [f64; 2]) -> f64 {
        (self.value)(p) - self.least
    }
}

const BOWL: Ground = Ground {
    name: "the bowl, 1 : 20",
    value: |p| quadratic(CURVATURES, p),
    slope: |[x, y]| [CURVATURES[0] * x, CURVATURES[1] * y],
    start: START,
    least: 0.0,
    steps: 2000,
    scale: 1.0,
};

/// The standard bowl.
pub fn bowl() -> Ground {
    BOWL
}

/// Rosenbrock's valley.
pub fn rosenbrock() -> Ground {
    Ground {
        name: "Rosenbrock's valley",
        value: |[x, y]| (1.0 - x).powi(2) + 100.0 * (y - x * x).powi(2),
        slope: |[x, y]| {
            let w = y - x * x;
            [-2.0 * (1.0 - x) - 400.0 * x * w, 200.0 * w]
        },
        start: [-1.2, 1.0],
        steps: 10_000,
        ..BOWL
    }
}

fn grounds() -> [Ground; 6] {
    const STEEP: [f64; 2] = [1.0, 1000.0];
    let steep = Ground {
        name: "a needle, 1 : 1000",
        value: |p| quadratic(STEEP, p),
        slope: |[x, y]| [STEEP[0] * x, STEEP[1] * y],
        ..BOWL
    };
    let turned = Ground {
        name: "the needle, turned by 45°",
        value: |p| quadratic(STEEP, turn(p, -1.0)),
        slope: |p| {
            let [x, y] = turn(p, -1.0);
            turn([STEEP[0] * x, STEEP[1] * y], 1.0)
        },
        start: turn(START, 1.0),
        ..BOWL
    };
    let hills = Ground {
        name: "the terrain",
        value: terrain,
        slope: terrain_slope,
        start: [1.5, 1.5],
        least: terrain(terrain_minimum()),
        ..BOWL
    };
    let beale = Ground {
        name: "Beale's surface",
        value: |p| beale(p)[0],
        slope: |p| [beale(p)[1], beale(p)[2]],
        start: [1.0, 1.0],
        ..BOWL
    };
    [BOWL, steep, turned, hills, beale, rosenbrock()]
}

fn quadratic([a, b]: [f64; 2], [x, y]: [f64; 2]) -> f64 {
    0.5 * (a * x * x + b * y * y)
}

/// By 45°, to the left if `side` is 1 and back if it is −1.
fn turn([x, y]: [f64; 2], side: f64) -> [f64; 2] {
    let half = std::f64::consts::FRAC_1_SQRT_2;
    [half * (x - side * y), half * (side * x + y)]
}

/// Height and slopes of Beale's surface.
fn beale([x, y]: [f64; 2]) -> [f64; 3] {
    let (mut height, mut slopes) = (0.0, [0.0; 2]);
    for (target, power) in [(1.5, 1), (2.25, 2), (2.625, 3)] {
        let part = target - x + x * y.powi(power);
        height += part * part;
        slopes[0] += 2.0 * part * (y.powi(power) - 1.0);
        slopes[1] += 2.0 * part * x * f64::from(power) * y.powi(power - 1);
    }
    [height, slopes[0], slopes[1]]
}

/// So many steps of `method`, the start first.
pub fn walk(method: Method, ground: &Ground, lr: f64, steps: usize) -> Vec<[f64; 2]> {
    let [beta1, beta2] = Method::BETAS;
    let (mut p, mut m, mut v) = (ground.start, [0.0; 2], [0.0; 2]);
    let (mut power1, mut power2) = (1.0, 1.0);
    let mut walk = vec![p];
    for _ in 0..steps {
        let g = ground.slope(p);
        (power1, power2) = (power1 * beta1, power2 * beta2);
        for i in 0..2 {
            p[i] -= match method {
                Method::Plain => lr * g[i],
                Method::Momentum => {
                    m[i] = 0.9 * m[i] + lr * g[i];
                    m[i]
                }
                Method::Rmsprop => {
                    v[i] = 0.9 * v[i] + (1.0 - 0.9) * (g[i] * g[i]);
                    lr * g[i] / (v[i].sqrt() + Method::EPSILON)
                }
                Method::Adam => {
                    m[i] = beta1 * m[i] + (1.0 - beta1) * g[i];
                    v[i] = beta2 * v[i] + (1.0 - beta2) * (g[i] * g[i]);
                    let size: f64 = v[i] / (1.0 - power2);
                    lr * (m[i] / (1.0 - power1)) / (size.sqrt() + Method::EPSILON)
                }
            };
        }
        walk.push(p);
    }
    walk
}

/// Within so much of the least loss a walk has arrived.
const ARRIVED: f64 = 1e-3;

/// The losses of a walk on the standard bowl.
fn losses(method: Method, lr: f64, steps: usize) -> Vec<f64> {
    let walk = walk(method, &BOWL, lr, steps);
    walk.into_iter().map(|p| BOWL.above(p)).collect()
}

fn first_below(losses: &[f64]) -> Result<usize> {
    let first = losses.iter().position(|loss| *loss < ARRIVED);
    first.context("it arrives")
}

/// When Adam is back above the threshold, long after it had come below.
fn back() -> Result<usize> {
    let losses = losses(Method::Adam, 0.2, 12_000);
    let later = losses.iter().skip(1000).position(|loss| *loss >= ARRIVED);
    Ok(1000 + later.context("it comes back")?)
}

fn on_terrain(method: Method) -> Number {
    let [.., hills, _, _] = grounds();
    let walk = walk(method, &hills, 0.1, 50);
    decimals(terrain(walk[50]), 5)
}

/// The curvatures at the bottom of Rosenbrock's valley, by its second slopes there.
fn valley() -> [f64; 2] {
    let (xx, xy, yy) = (802.0, -400.0, 200.0);
    let (middle, half) = ((xx + yy) / 2.0, (xx - yy) / 2.0);
    let reach = f64::hypot(half, xy);
    // The product of the two is xx·yy − xy², which keeps the digits of the small one.
    [(xx * yy - xy * xy) / (middle + reach), middle + reach]
}

/// To the digits that a formula explains.
fn round(x: f64) -> f64 {
    (x * 1e7).round() / 1e7
}

/// What became of one method on one ground.
struct Entrant {
    /// When it has arrived for good, at its best rate, and that rate.
    best: Option<(usize, f64)>,
    /// The smallest and the largest rate with which it arrives.
    range: Option<(f64, f64)>,
}

/// Every method on every ground, at 39 rates between 1e-5 and 10.
static RACE: LazyLock<Vec<(&str, Vec<Entrant>)>> = LazyLock::new(|| {
    let run = |ground: Ground| {
        (
            ground.name,
            Method::ALL.map(|it| entrant(it, &ground)).into(),
        )
    };
    grounds().into_iter().map(run).collect()
});

fn entrant(method: Method, ground: &Ground) -> Entrant {
    let decades = (-5..=0).map(|k| 10_f64.powi(k));
    let marks = [1.0, 1.5, 2.0, 3.0, 5.0, 7.0];
    let mut rates: Vec<f64> = decades
        .flat_map(|ten| marks.map(|mark| mark * ten))
        .collect();
    rates.extend([0.09, 0.095, 10.0]);
    rates.sort_by(f64::total_cmp);
    let settles = |lr: &f64| {
        let walk = walk(method, ground, *lr, ground.steps);
        let inside = |p: &[f64; 2]| ground.above(*p) < ARRIVED;
        let settled = walk.iter().rposition(|p| !inside(p));
        let settled = settled.map_or(0, |last| last + 1);
        (settled <= ground.steps).then_some((settled, *lr))
    };
    let runs: Vec<(usize, f64)> = rates.iter().filter_map(settles).collect();
    Entrant {
        best: runs.iter().copied().min_by_key(|(settled, _)| *settled),
        range: runs.first().zip(runs.last()).map(|(a, b)| (a.1, b.1)),
    }
}

fn race(cell: fn(&Entrant) -> String) -> String {
    let mut table =
        "| | plain | momentum 0.9 | RMSProp | Adam |\n|---|---|---|---|---|\n".to_string();
    for (name, entrants) in RACE.iter() {
        let cells: Vec<String> = entrants.iter().map(cell).collect();
        writeln!(table, "| {name} | {} |", cells.join(" | ")).expect("a string takes it");
    }
    table
}

fn settled(entrant: &Entrant) -> String {
    let shown = |(settled, _): (usize, f64)| settled.to_string();
    entrant.best.map_or("never".to_string(), shown)
}

fn range(entrant: &Entrant) -> String {
    let shown = |(least, most): (f64, f64)| {
        format!(
            "{} to {}",
            at_most(least, 5).prose(),
            at_most(most, 5).prose()
        )
    };
    entrant.range.map_or("none".to_string(), shown)
}
