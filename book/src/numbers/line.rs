//! Numbers of walks on a line, by the solution of the extension.

use super::entry::{Entry, entry};
use super::shape::{Number, as_printed, at_most, count, decimals, digits, shortest, text};
use crate::extensions::line::{DOUBLE_WELL, QUARTIC, differences, walk};
use anyhow::{Context, Result};
use checker::calls::ex04_loop::Descend;
use checker::calls::ext01_line::{CriticalRate, Factor, Manner, PolynomialSlope, PolynomialValue};
use checker::solved::answer;
use checker::solved::ex01_surface::linspace;
use checker::solved::ex04_loop::descend;
use checker::solved::ext01_line::polynomial_slope;
use checker::surface::Surface;
use std::collections::BTreeSet;
use std::fmt::Write;

pub(super) const NUMBERS: &[Entry] = &[
    entry("line.ends", || Ok(text(&table(&["rate", "ends at"], end)))),
    entry("line.manners", || {
        let heads = ["rate", "factor", "manner", "still to go", "really"];
        Ok(text(&table(&heads, manner)))
    }),
    entry("line.to_go", || {
        let walk = hiker(0.1);
        let to_go = to_go(&walk).context("it moves")?;
        Ok(decimals(to_go, 7))
    }),
    entry("line.to_go.by_hand", || {
        Ok(shortest(to_go(&[0.0, 0.5, 0.9]).context("it moves")?))
    }),
    entry("line.edge.from_afar", || Ok(decimals(2.0 / 19.0, 5))),
    entry("line.edge.at_the_minimum", || Ok(decimals(1.0 / 6.0, 5))),
    entry("line.quartic.value", || {
        let coefficients = QUARTIC.to_vec();
        Ok(decimals(
            answer(&PolynomialValue {
                coefficients,
                x: -2.5,
            }),
            4,
        ))
    }),
    entry("line.quartic.slope", || {
        let coefficients = QUARTIC.to_vec();
        Ok(decimals(
            answer(&PolynomialSlope {
                coefficients,
                x: -2.5,
            }),
            1,
        ))
    }),
    entry("line.well.at_one", || {
        let terms: f64 = [-0.1, -1.0, 1.0].iter().sum();
        Ok(as_printed(terms))
    }),
    entry("line.well.gaps", || {
        let marks = linspace(-1.0, 1.0, 101);
        let gaps = marks.windows(2).map(|pair| (pair[1] - pair[0]).to_bits());
        Ok(count(gaps.collect::<BTreeSet<u64>>().len()))
    }),
    entry("line.well.left_ends", || Ok(apart_at(0.0))),
    entry("line.well.middles", || Ok(apart_at(0.5))),
    entry("line.well.one_step", || {
        Ok(shortest(walk(&DOUBLE_WELL, 0.0, 0.1, 1)[1]))
    }),
    entry("line.well.hundred", || Ok(decimals(well_end(0.0), 4))),
    entry("line.well.from_the_left", || {
        Ok(decimals(well_end(-0.5), 4))
    }),
    entry("line.cascade.two", || {
        let x = well_end(-0.5);
        Ok(decimals(2.0 / (12.0 * x * x - 2.0), 3))
    }),
    entry("line.cascade.rates", || Ok(count(CASCADE))),
    entry("line.cascade.right", || {
        let right = well_end(0.0);
        let rates = (1..=CASCADE).map(|k| 0.9 * k as f64 / CASCADE as f64);
        let rests = |lr: &f64| {
            let places = walk(&DOUBLE_WELL, -0.5, *lr, 440);
            places[430..].iter().all(|x| (x - right).abs() < 0.01)
        };
        Ok(count(rates.filter(rests).count()))
    }),
    entry("line.quartic.ends", || Ok(text(&quartic_ends()))),
    entry("line.quartic.cut.1", || Ok(cut(1.0))),
    entry("line.quartic.cut.5", || Ok(cut(5.0))),
    entry("line.finder.20", || found(20)),
    entry("line.finder.200", || found(200)),
    entry("line.finder.1000", || found(1000)),
];

/// So many rates between 0 and 0.9 are tried from the wrong side.
const CASCADE: usize = 300;

/// How far differences over 100 gaps are from the slope, at most, so far along their gap.
fn apart_at(part: f64) -> Number {
    let off = |[left, difference]: &[f64; 2]| {
        let x = left + part * 0.02;
        (difference - polynomial_slope(&DOUBLE_WELL, x)).abs()
    };
    let most = differences().iter().map(off).fold(0.0, f64::max);
    digits(most, 3)
}

/// Where a hundred steps from `start` lead on the double well.
fn well_end(start: f64) -> f64 {
    walk(&DOUBLE_WELL, start, 0.1, 100)[100]
}

/// Forty steps from −2.5 on the quartic, with three rates: the last place, and the first that is none.
fn quartic_ends() -> String {
    let mut table = "| rate | after 40 steps |\n|---|---|\n".to_string();
    for lr in [0.01, 0.1, 0.5] {
        let places = walk(&QUARTIC, -2.5, lr, 40);
        let end = match places.iter().position(|x| !x.is_finite()) {
            Some(step) => format!("nowhere: no number any more at step {step}"),
            None => decimals(places[40], 5).prose(),
        };
        writeln!(table, "| {lr} | {end} |").expect("a string takes it");
    }
    table
}

/// The last two places of a walk with the rate 0.5 whose slopes are cut to a size of at most `most`.
fn cut(most: f64) -> Number {
    let slope = |[x]: [f64; 1]| [polynomial_slope(&QUARTIC, x).clamp(-most, most)];
    let walk = descend(slope, [-2.5], 0.5, 40);
    let [before, last] = [39, 40].map(|step| at_most(walk[step][0], 4).prose());
    text(&format!("{before} and {last}"))
}

/// Rates of the walks along x² − 4x + 5.
const RATES: [f64; 7] = [0.01, 0.1, 0.5, 0.9, 1.0, 1.1, 1.5];

/// Twenty steps from 0.
fn hiker(lr: f64) -> Vec<f64> {
    let walk = answer(&Descend {
        surface: Surface {
            l: vec![-4.0],
            c: 5.0,
            ..Surface::bowl(&[2.0])
        },
        start: vec![0.0],
        lr,
        steps: 20,
    });
    walk.concat()
}

/// How far a walk still has to go, if each move is to be the same share of the one before.
fn to_go(walk: &[f64]) -> Option<f64> {
    let factor = answer(&Factor {
        walk: walk.to_vec(),
    })
    .filter(|factor| factor.abs() < 1.0)?;
    let [.., before, last] = walk else {
        return None;
    };
    Some((last - before) * factor / (1.0 - factor))
}

fn table<const N: usize>(heads: &[&str; N], row: fn(&[f64]) -> Vec<String>) -> String {
    let mut table = format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(N));
    for lr in RATES {
        let cells = row(&hiker(lr)).join(" | ");
        writeln!(table, "| {lr} | {cells} |").expect("a string takes it");
    }
    table
}

fn last(walk: &[f64]) -> f64 {
    walk.last().copied().unwrap_or(f64::NAN)
}

fn end(walk: &[f64]) -> Vec<String> {
    vec![decimals(last(walk), 4).prose()]
}

fn manner(walk: &[f64]) -> Vec<String> {
    let walk = walk.to_vec();
    let or_dash = |number: Option<Number>| number.map_or("–".to_string(), |x| x.prose());
    let (factor, to_go) = (answer(&Factor { walk: walk.clone() }), to_go(&walk));
    let really = to_go.map(|_| decimals(2.0 - last(&walk), 4));
    vec![
        or_dash(factor.map(|x| decimals(x, 2))),
        answer(&Manner { walk }).unwrap_or_default(),
        or_dash(to_go.map(|x| decimals(x, 4))),
        or_dash(really),
    ]
}

/// What the finder says of the standard bowl, whose edge is at 0.1.
fn found(steps: usize) -> Result<Number> {
    let rate = answer(&CriticalRate {
        surface: Surface::bowl(&crate::experiment::CURVATURES),
        start: crate::experiment::START.to_vec(),
        low: 0.01,
        high: 1.0,
        steps,
        rounds: 40,
    });
    Ok(digits(rate.context("there is an edge")?, 7))
}
