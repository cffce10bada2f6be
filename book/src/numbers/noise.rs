//! Numbers of walks along slopes with noise, by the solution of the extension.

use super::entry::{Entry, entry};
use super::shape::{decimals, point, shortest, text};
use anyhow::{Context, Result};
use checker::solved::ext02_noise::{Dice, cloud, decaying, halving, noisy_descent};
use std::fmt::Write;
use std::sync::LazyLock;

pub(super) const NUMBERS: &[Entry] = &[
    entry("noise.walk", || Ok(text(&walk_of_seed_7()))),
    entry("noise.minimum", || Ok(decimals(minimum(), 4))),
    entry("noise.curvature", || Ok(decimals(curvature(), 2))),
    entry("noise.walks", || Ok(super::shape::count(WALKS as usize))),
    entry("noise.plans", || Ok(text(&plans()))),
    entry("noise.cell.budget", || Ok(decimals(cell().iter().sum(), 3))),
    entry("noise.cell.end", || Ok(decimals(quiet_end(&cell()), 4))),
    entry("noise.ten.budget", || Ok(decimals(ten().iter().sum(), 3))),
    entry("noise.ten.end", || Ok(decimals(quiet_end(&ten()), 4))),
    entry("noise.clouds", || Ok(text(&clouds()))),
    entry("noise.hops", || Ok(text(&hops()))),
    entry("noise.forgotten", || Ok(text(&forgotten()))),
    entry("noise.cloud.by_hand", || {
        Ok(shortest(theory(0.2, 1.0, 0.6)))
    }),
    entry("noise.kick", || Ok(shortest(0.2 * 0.6))),
    entry("noise.budget.by_hand", || {
        // So many halvings that what follows is nothing beside it.
        Ok(shortest(halving(0.05, 10, 600).iter().sum()))
    }),
    entry("noise.steep.first", || Ok(point(two_rates()?[1], 3))),
    entry("noise.steep.second", || Ok(point(two_rates()?[2], 3))),
];

/// So many walks are counted, one for each of the first seeds.
const WALKS: u32 = 500;

/// The slope of x⁴ − x² − x/10, in products alone: the same on every machine.
fn slope([x]: [f64; 1]) -> [f64; 1] {
    [4.0 * x * x * x - 2.0 * x - 0.1]
}

/// Where a walk from `start` is after each step.
fn walk(start: f64, rates: &[f64], sigma: f64, seed: u64) -> Vec<[f64; 1]> {
    noisy_descent(slope, [start], rates, sigma, &mut Dice::new(seed))
}

fn end(start: f64, rates: &[f64], sigma: f64, seed: u64) -> f64 {
    walk(start, rates, sigma, seed)[rates.len()][0]
}

/// The heights above the least of so many walks from 0.1, with noise of the strength 0.5.
pub fn walks(rates: &[f64], count: u64) -> Vec<Vec<f64>> {
    let heights = |seed| {
        let walk = walk(0.1, rates, 0.5, seed);
        walk.iter()
            .map(|[x]| above_the_least(x - minimum()))
            .collect()
    };
    (0..count).map(heights).collect()
}

/// How much higher than at the minimum it is so far from there.
pub fn above_the_least(off: f64) -> f64 {
    let height = |x: f64| x * x * x * x - x * x - 0.1 * x;
    height(minimum() + off) - height(minimum())
}

/// Where the rates lead when there is no noise.
fn quiet_end(rates: &[f64]) -> f64 {
    end(0.1, rates, 0.0, 0)
}

/// The deeper of the two minima, on the right.
fn minimum() -> f64 {
    static MINIMUM: LazyLock<f64> = LazyLock::new(|| quiet_end(&[0.05; 400]));
    *MINIMUM
}

fn curvature() -> f64 {
    let x = minimum();
    12.0 * x * x - 2.0
}

/// What the cloud should measure.
fn theory(lr: f64, curvature: f64, sigma: f64) -> f64 {
    sigma * (lr / (curvature * (2.0 - lr * curvature))).sqrt()
}

/// What a published cell does: the first halving comes after the very first step.
fn cell() -> Vec<f64> {
    // One step with the whole rate, then on as if ten had been taken.
    halving(0.05, 10, 109)[9..].to_vec()
}

fn ten() -> Vec<f64> {
    halving(0.05, 10, 100)
}

fn table<const N: usize>(heads: [&str; N], rows: &[[String; N]]) -> String {
    let mut table = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(N));
    for row in rows {
        writeln!(table, "| {} |", row.join(" | ")).expect("a string takes it");
    }
    table
}

fn walk_of_seed_7() -> String {
    let walk = walk(0.1, &[0.05; 2000], 1.0, 7);
    let row = |step: usize| {
        let [x] = walk[step];
        [step.to_string(), decimals(x, 3).prose()]
    };
    table(
        ["step", "place"],
        &[20, 40, 60, 80, 100, 500, 1000, 2000].map(row),
    )
}

/// Schedules, and where they end.
fn plans() -> String {
    let row = |(name, rates): (&str, Vec<f64>)| {
        let ends: Vec<[f64; 1]> = (0..u64::from(WALKS))
            .map(|seed| [end(0.1, &rates, 0.5, seed)])
            .collect();
        // Of those that are not in the other valley.
        let off = ends.iter().filter(|[x]| *x > 0.0).map(|[x]| x - minimum());
        let off: Vec<f64> = off.map(f64::abs).collect();
        let near = ends.iter().filter(|[x]| (x - minimum()).abs() < 0.05);
        let share = 100.0 * near.count() as f64 / f64::from(WALKS);
        [
            name.to_string(),
            decimals(rates.iter().sum(), 2).prose(),
            decimals(quiet_end(&rates), 3).prose(),
            decimals(off.iter().sum::<f64>() / off.len() as f64, 3).prose(),
            format!("{share:.0} %"),
        ]
    };
    table(
        [
            "schedule",
            "sum of its rates",
            "ends without noise at",
            "off by",
            "arrived",
        ],
        &[
            ("0.05, 100 steps", vec![0.05; 100]),
            ("0.05, 400 steps", vec![0.05; 400]),
            ("halved every 10, 100 steps", ten()),
            ("halved every 40, 400 steps", halving(0.05, 40, 400)),
            ("half at step 50, 400 steps", decaying(0.05, 50.0, 400)),
        ]
        .map(row),
    )
}

/// The cloud about the deeper minimum, measured and by the formula.
fn clouds() -> String {
    let row = |lr: f64| {
        let walk = walk(minimum(), &vec![lr; 20_000], 0.5, 7);
        let [size] = cloud(&walk, 100);
        [
            shortest(lr).prose(),
            decimals(size, 4).prose(),
            decimals(theory(lr, curvature(), 0.5), 4).prose(),
        ]
    };
    table(
        ["rate", "measured", "by the formula"],
        &[0.2, 0.1, 0.05, 0.025, 0.0125].map(row),
    )
}

/// How many of the walks from `start` end on the right.
fn right(start: f64, sigma: f64) -> f64 {
    let ends = (0..u64::from(WALKS)).map(|seed| end(start, &[0.05; 100], sigma, seed));
    100.0 * ends.filter(|x| *x > 0.0).count() as f64 / f64::from(WALKS)
}

fn hops() -> String {
    let row = |sigma: f64| {
        let share = |start| format!("{:.0} %", right(start, sigma));
        [shortest(sigma).prose(), share(-0.5), share(0.731)]
    };
    table(
        ["σ", "from −0.5", "from the minimum itself"],
        &[0.0, 0.5, 1.0, 2.0, 3.0].map(row),
    )
}

/// With very strong noise.
fn forgotten() -> String {
    let share = |start| format!("{:.0} %", right(start, 10.0));
    [-0.5, 0.1, 0.731].map(share).join(", ")
}

/// The bowl of the course, down with the two rates that are 1 / curvature.
fn two_rates() -> Result<[[f64; 2]; 3]> {
    let [a, b] = crate::experiment::CURVATURES;
    let gradient = |[x, y]: [f64; 2]| [a * x, b * y];
    let walk = noisy_descent(
        gradient,
        crate::experiment::START,
        &[1.0 / a, 1.0 / b],
        0.0,
        &mut Dice::new(0),
    );
    walk.try_into().ok().context("two steps have three points")
}
