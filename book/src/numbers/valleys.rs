//! Numbers of curves with several valleys, by the solution of the extension.

use super::entry::{Entry, entry};
use super::shape::{Number, count, decimals, text};
use anyhow::{Context, Result};
use checker::solved::ex04_loop::descend;
use checker::solved::ex06_momentum::descend_with_momentum;
use checker::solved::ext02_noise::Dice;
use checker::solved::ext03_valleys::{restarts_needed, scatter, valley_of, valleys};
use std::fmt::Write;

pub(super) const NUMBERS: &[Entry] = &[
    entry("valleys.deepest", || Ok(decimals(deepest(), 4))),
    entry("valleys.deepest.height", || {
        Ok(decimals(height(deepest()), 2))
    }),
    entry("valleys.other", || Ok(decimals(both()[1], 4))),
    entry("valleys.other.height", || {
        Ok(decimals(height(both()[1]), 2))
    }),
    entry("valleys.hilltop", || Ok(decimals(hilltop(), 4))),
    entry("valleys.starts", || Ok(text(&starts()))),
    entry("valleys.gamble", || Ok(text(&gamble()))),
    entry("valleys.chance", || Ok(percent(chance(), 1))),
    entry("valleys.chance.momentum", || Ok(percent(share(0.9), 1))),
    entry("valleys.chance.two", || Ok(percent(one_of(2), 1))),
    entry("valleys.restarts", || Ok(text(&restarts()))),
    entry("valleys.needed", || needed(0.99)),
    entry("valleys.needed.more", || needed(0.999)),
    entry("valleys.all_miss", || Ok(count(all_miss()))),
    entry("valleys.fewest_marks", || {
        let fewest = (2..20).find(|marks| valleys(slope, -3.0, 3.0, *marks).len() == 2);
        Ok(count(fewest.context("two can be found")?))
    }),
    entry("valleys.by_hand", || {
        let slopes = [-3.0, 0.0, 3.0].map(|x| decimals(slope(x), 0).prose());
        let [left, middle, right] = slopes;
        Ok(text(&format!("{left}, {middle} and {right}")))
    }),
    entry("valleys.borders", || Ok(count(borders()))),
];

/// x⁴ − 8x² + x, in products alone: the same on every machine.
fn height(x: f64) -> f64 {
    x * x * x * x - 8.0 * x * x + x
}

fn slope(x: f64) -> f64 {
    4.0 * x * x * x - 16.0 * x + 1.0
}

const LR: f64 = 0.01;
const STEPS: usize = 600;

/// The two valleys, the deepest first.
fn both() -> Vec<f64> {
    valleys(slope, -4.0, 4.0, 81)
}

fn deepest() -> f64 {
    both()[0]
}

/// Between the two: a valley of the curve upside down.
fn hilltop() -> f64 {
    valleys(|x| -slope(x), -1.0, 1.0, 21)[0]
}

/// Where a walk ends.
fn end(start: f64, momentum: f64) -> f64 {
    let gradient = |[x]: [f64; 1]| [slope(x)];
    let walk = match momentum {
        0.0 => descend(gradient, [start], LR, STEPS),
        _ => descend_with_momentum(gradient, [start], LR, momentum, STEPS),
    };
    walk[STEPS][0]
}

fn finds_the_deepest(start: f64, momentum: f64) -> bool {
    valley_of(&both(), end(start, momentum), 0.5) == Some(0)
}

/// The share of starts between −4 and 4 whose walks find the deepest valley.
fn share(momentum: f64) -> f64 {
    let starts = 801;
    let all = (0..starts).map(|k| -4.0 + 8.0 * f64::from(k) / f64::from(starts - 1));
    let hits = all.filter(|start| finds_the_deepest(*start, momentum));
    hits.count() as f64 / f64::from(starts)
}

/// Plain walks divide at the hilltop: all starts left of it find the deepest valley.
fn chance() -> f64 {
    (hilltop() + 4.0) / 8.0
}

fn one_of(n: i32) -> f64 {
    let missed = (0..n).fold(1.0, |missed, _| missed * (1.0 - chance()));
    1.0 - missed
}

fn needed(confidence: f64) -> Result<Number> {
    let n = restarts_needed(chance(), confidence);
    Ok(count(n.context("enough starts find it")?))
}

/// Of 10 000 seeds, those whose ten starts all miss.
fn all_miss() -> usize {
    let misses = |seed: &u64| {
        let starts = scatter(&mut Dice::new(*seed), -4.0, 4.0, 10);
        starts.iter().all(|[x]| *x > hilltop_once())
    };
    (0..10_000).filter(misses).count()
}

/// The hilltop, looked for once.
fn hilltop_once() -> f64 {
    static HILLTOP: std::sync::LazyLock<f64> = std::sync::LazyLock::new(hilltop);
    *HILLTOP
}

/// How often the valley changes from start to start on x⁴ − x² − x/10, with long steps.
fn borders() -> usize {
    let slope = |x: f64| 4.0 * x * x * x - 2.0 * x - 0.1;
    let found = valleys(slope, -2.0, 2.0, 41);
    let which = |k: u32| {
        let start = -3.5 + f64::from(k) / 1000.0;
        let walk = descend(|[x]: [f64; 1]| [slope(x)], [start], 0.05, 100);
        valley_of(&found, walk[100][0], 0.3)
    };
    let which: Vec<Option<usize>> = (0..=7000).map(which).collect();
    let arrived = which.iter().flatten().collect::<Vec<_>>();
    arrived.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

fn percent(share: f64, places: usize) -> Number {
    let number = decimals(100.0 * share, places).prose();
    text(&format!("{number} %"))
}

fn table<const N: usize>(heads: [&str; N], rows: Vec<[String; N]>) -> String {
    let mut table = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(N));
    for row in rows {
        writeln!(table, "| {} |", row.join(" | ")).expect("a string takes it");
    }
    table
}

fn starts() -> String {
    let row = |start: f64| {
        let place = |momentum| {
            let x = end(start, momentum);
            let side = match finds_the_deepest(start, momentum) {
                true => "deepest",
                false => "other",
            };
            format!("{} ({side})", decimals(x, 3).prose())
        };
        [decimals(start, 0).prose(), place(0.0), place(0.9)]
    };
    let starts = [-3.0, -1.0, 0.0, 1.0, 3.0];
    table(["start", "plain", "momentum 0.9"], starts.map(row).into())
}

/// What momentum does from two starts, one over each valley.
fn gamble() -> String {
    let row = |momentum: f64| {
        let word = |start| match finds_the_deepest(start, momentum) {
            true => "deepest",
            false => "other",
        };
        [
            decimals(momentum, 2).prose(),
            word(3.0).to_string(),
            word(-3.0).to_string(),
            percent(share(momentum), 1).prose(),
        ]
    };
    let momenta = [0.0, 0.8, 0.88, 0.9, 0.93, 0.95, 0.97];
    table(
        [
            "momentum",
            "from 3",
            "from −3",
            "of all starts, find the deepest",
        ],
        momenta.map(row).into(),
    )
}

fn restarts() -> String {
    let row = |n: i32| [n.to_string(), percent(one_of(n), 1).prose()];
    table(
        ["plain walks", "at least one finds the deepest"],
        [1, 2, 3, 5, 7, 10].map(row).into(),
    )
}
