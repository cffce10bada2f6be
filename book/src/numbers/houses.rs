//! Numbers of five houses and their line, and of a gain: by the solution of the extension.

use super::elsewhere::descend;
use super::entry::{Entry, entry};
use super::shape::{Number, at_most, count, decimals, digits, point, short_power, text};
use anyhow::{Context, Result};
use checker::solved::ext04_adam::{Decays, descend_with_adam};
use checker::solved::ext05_regression::{PRICES, SIZES, Scale, curvatures};
use checker::solved::ext05_regression::{maximise, mse, mse_gradient, standardise, unscale};
use std::fmt::Write;

pub(super) const NUMBERS: &[Entry] = &[
    entry("house.mse", || Ok(decimals(loss(published()), 1))),
    entry("house.b", || Ok(decimals(published()[1], 4))),
    entry("house.best_mse", || Ok(at_most(loss(best()), 6))),
    entry("house.best_b", || Ok(at_most(best()[1], 6))),
    entry("house.best_w", || Ok(at_most(best()[0], 6))),
    entry("house.scaled.mse", || {
        let walk = descend(scaled_slope, [0.0, 0.0], 0.1, 100);
        Ok(decimals(loss(unscaled(walk[100])), 1))
    }),
    entry("house.walk", || Ok(text(&losses()))),
    entry("house.lines", || Ok(text(&lines()))),
    entry("house.scales", || Ok(text(&scales()))),
    entry("house.halving", || Ok(millions(2.0_f64.ln() / pace()))),
    entry("house.patience", || {
        let above = loss(published()) - loss(best());
        Ok(millions((above / ARRIVED).ln() / (2.0 * pace())))
    }),
    entry("house.not_finite", || {
        let walk = descend(slope, START, 0.01, 60);
        let gone = walk.iter().position(|p| !loss(*p).is_finite());
        Ok(count(gone.context("it diverges")?))
    }),
    entry("house.slower", || {
        Ok(decimals(loss(descend(slope, START, 1e-8, 200)[200]), 4))
    }),
    entry("house.after_200", || {
        Ok(decimals(loss(descend(slope, START, RATE, 200)[200]), 4))
    }),
    entry("house.thousands", || {
        let sizes = SIZES.map(|size| size / 1000.0);
        let slope = |p| mse_gradient(&sizes, &PRICES, p);
        let walk = descend(slope, [100.0, 50.0], 0.1, 2000);
        let loss = |[w, b]: &[f64; 2]| loss([w / 1000.0, *b]);
        arrives(walk.iter().map(loss))
    }),
    entry("house.scaled.tenth", || {
        let walk = descend(scaled_slope, [0.0, 0.0], 0.1, 500);
        arrives(walk.iter().map(|p| loss(unscaled(*p))))
    }),
    entry("house.scaled.one", || {
        let walk = descend(scaled_slope, [0.0, 0.0], 0.5, 1);
        Ok(point(unscaled(walk[1]), 6))
    }),
    entry("house.scaled.spread", || {
        Ok(decimals(standardise(&SIZES).1.spread, 2))
    }),
    entry("house.adam", || Ok(decimals(loss(by_adam(5000)), 3))),
    entry("house.adam.early", || Ok(decimals(loss(by_adam(1000)), 1))),
    entry("house.unscale.by_hand", || {
        let scale = Scale {
            mean: 2000.0,
            spread: 500.0,
        };
        Ok(point(unscale([100.0, 340.0], scale), 1))
    }),
    entry("gain.twenty", || Ok(point(climbed(0.1, 20), 2))),
    entry("gain.twenty.is", || Ok(decimals(gain(climbed(0.1, 20)), 2))),
    entry("gain.half", || Ok(point(climbed(0.5, 1), 2))),
    entry("gain.half.is", || Ok(decimals(gain(climbed(0.5, 1)), 0))),
    entry("gain.once", || Ok(point(climbed(1.0, 1), 0))),
    entry("gain.twice", || Ok(point(climbed(1.0, 2), 0))),
    entry("gain.beyond", || Ok(decimals(gain(climbed(1.01, 20)), 0))),
    entry("gain.quarter", || Ok(point(climbed(0.25, 1), 1))),
    entry("gain.descended", || {
        let walk = descend(slope_of_gain, [0.0, 0.0], 0.1, 20);
        Ok(short_power(digits_of(gain(walk[20]), 3)))
    }),
];

/// As the lesson has it: a thousand steps at this rate, from this line.
const RATE: f64 = 1e-7;
const START: [f64; 2] = [0.1, 50.0];

/// Within so much of the least loss a walk has arrived.
const ARRIVED: f64 = 1e-3;

/// The mean squared error of the line `w · size + b`.
fn loss(p: [f64; 2]) -> f64 {
    mse(&SIZES, &PRICES, p)
}

fn slope(p: [f64; 2]) -> [f64; 2] {
    mse_gradient(&SIZES, &PRICES, p)
}

/// Where the lesson's walk ends.
fn published() -> [f64; 2] {
    descend(slope, START, RATE, 1000)[1000]
}

/// The best line, by the normal equations.
fn best() -> [f64; 2] {
    let mean = |values: &[f64; 5]| values.iter().sum::<f64>() / 5.0;
    let (size, price) = (mean(&SIZES), mean(&PRICES));
    let pairs = SIZES.iter().zip(&PRICES);
    let together: f64 = pairs.map(|(s, p)| (s - size) * (p - price)).sum();
    let alone: f64 = SIZES.iter().map(|s| (s - size).powi(2)).sum();
    let w = together / alone;
    [w, price - w * size]
}

fn scaled_slope(p: [f64; 2]) -> [f64; 2] {
    mse_gradient(&standardise(&SIZES).0, &PRICES, p)
}

/// A line over scaled sizes as one over the sizes.
fn unscaled(p: [f64; 2]) -> [f64; 2] {
    unscale(p, standardise(&SIZES).1)
}

/// The loss and the line after so many steps of the lesson's walk.
fn losses() -> String {
    let walk = descend(slope, START, RATE, 1000);
    let mut table = "| step | w | b | loss |\n|---|---|---|---|\n".to_string();
    for step in [0, 1, 2, 5, 200, 400, 600, 800, 1000] {
        let [w, b] = walk[step];
        let (w, b) = (decimals(w, 5).prose(), decimals(b, 5).prose());
        let loss = decimals(loss(walk[step]), 3).prose();
        writeln!(table, "| {step} | {w} | {b} | {loss} |").expect("a string takes it");
    }
    table
}

/// What the two lines guess.
fn lines() -> String {
    let mut table =
        "| size | price | the lesson's line | the best line |\n|---|---|---|---|\n".to_string();
    for (size, price) in SIZES.iter().zip(PRICES) {
        let guess = |[w, b]: [f64; 2]| decimals(w * size + b, 1).prose();
        let (theirs, best) = (guess(published()), guess(best()));
        writeln!(table, "| {size} | {price} | {theirs} | {best} |").expect("a string takes it");
    }
    table
}

/// How round the loss is, by what is done to the sizes.
fn scales() -> String {
    let ways: [(&str, Vec<f64>); 4] = [
        ("square feet, as they are", SIZES.to_vec()),
        (
            "thousands of square feet",
            SIZES.map(|x| x / 1000.0).to_vec(),
        ),
        ("less their mean", SIZES.map(|x| x - 2000.0).to_vec()),
        ("standardised", standardise(&SIZES).0),
    ];
    let mut table = "| sizes | steepest : gentlest | rates below |\n|---|---|---|\n".to_string();
    for (way, xs) in ways {
        let [least, most] = curvatures(&xs);
        let (ratio, limit) = (decimals(most / least, 0).prose(), 2.0 / most);
        let limit = match limit < 1e-3 {
            true => short_power(digits_of(limit, 3)),
            false => digits(limit, 3),
        };
        writeln!(table, "| {way} | {ratio} | {} |", limit.prose()).expect("a string takes it");
    }
    table
}

/// What the intercept gains in a step of the lesson's walk, as a share of what is left.
fn pace() -> f64 {
    RATE * curvatures(&SIZES)[0]
}

fn millions(x: f64) -> Number {
    digits(x / 1e6, 3)
}

/// Rounded to so many digits.
fn digits_of(x: f64, digits: usize) -> f64 {
    let text = format!("{x:.*e}", digits - 1);
    text.parse().expect("a number that was just written")
}

fn arrives(mut losses: impl Iterator<Item = f64>) -> Result<Number> {
    let least = loss(best());
    let at = losses.position(|loss| loss < least + ARRIVED);
    Ok(count(at.context("it arrives")?))
}

/// The line that Adam has after so many steps on the raw sizes.
fn by_adam(steps: usize) -> [f64; 2] {
    descend_with_adam(slope, START, 0.1, Decays::USUAL, steps)[steps]
}

/// What two goods bring in: 100x + 50y − x² − y².
fn gain([x, y]: [f64; 2]) -> f64 {
    100.0 * x + 50.0 * y - x * x - y * y
}

fn slope_of_gain([x, y]: [f64; 2]) -> [f64; 2] {
    [100.0 - 2.0 * x, 50.0 - 2.0 * y]
}

/// Where a walk uphill is, from nothing.
fn climbed(lr: f64, steps: usize) -> [f64; 2] {
    maximise(slope_of_gain, [0.0, 0.0], lr, steps)[steps]
}
