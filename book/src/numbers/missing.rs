//! Numbers of tables with holes, by the solution of the extension: what each way to fill them makes of
//! the best weights.

use super::entry::{Entry, entry};
use super::shape::{at_most, count, decimals, text};
use crate::extensions::missing::{MEANS, by_each_way, made, weights, whole_rows, with_holes};
use checker::solved::ext05_regression::{PRICES, SIZES};
use checker::solved::ext07_missing::{column_means, fill, flagged};
use std::fmt::Write;

pub(super) const NUMBERS: &[Entry] = &[
    entry("missing.slopes", || Ok(text(&slopes_table()))),
    entry("missing.houses", || Ok(text(&houses_table()))),
    entry("missing.centred", || Ok(text(&centred_table()))),
    entry("missing.rows", || {
        let whole = whole_rows(&with_holes(&made(MEANS, 0.0).0, 0.05));
        Ok(count(whole.len()))
    }),
    entry("missing.three", || Ok(percent(0.95_f64.powi(3)))),
    entry("missing.twenty", || Ok(percent(0.95_f64.powi(20)))),
    entry("missing.beside_a_flag", || {
        let (rows, targets) = made(MEANS, 0.0);
        let holes = with_holes(&rows, 0.05);
        let zeros: Vec<[f64; 6]> = flagged(&holes);
        let filled = fill(&holes, column_means(&holes));
        // The same flags, and the means in place of the zeros.
        let means: Vec<[f64; 6]> = (zeros.iter().zip(&filled))
            .map(|(z, f)| [f[0], f[1], f[2], z[3], z[4], z[5]])
            .collect();
        let (by_zero, by_mean) = (weights(&zeros, &targets), weights(&means, &targets));
        let apart = (0..3).map(|j| (by_zero[j] - by_mean[j]).abs());
        Ok(at_most(apart.fold(0.0, f64::max), 9))
    }),
];

fn percent(share: f64) -> super::Number {
    decimals(100.0 * share, 1)
}

const WAYS: &str = "| rows dropped | mean | zero | zero and flag |";

fn line(table: &mut String, head: &str, numbers: [f64; 4]) {
    let cells = numbers.map(|x| decimals(x, 3).prose()).join(" | ");
    writeln!(table, "| {head} | {cells} |").expect("a string takes it");
}

fn slopes_table() -> String {
    let mut table = format!("| holes {WAYS}\n|---|---|---|---|---|\n");
    for (together, beside) in [(0.0, "independent"), (0.8, "going together")] {
        let (rows, targets) = made(MEANS, together);
        for share in [0.05, 0.3] {
            let head = format!("{} %, columns {beside}", at_most(100.0 * share, 0).prose());
            line(&mut table, &head, by_each_way(&rows, &targets, share));
        }
    }
    table
}

/// As the lesson has it: columns with mean 0.
fn centred_table() -> String {
    let mut table = format!("| holes {WAYS}\n|---|---|---|---|---|\n");
    let (rows, targets) = made([0.0; 3], 0.0);
    line(
        &mut table,
        "5 %, all means 0",
        by_each_way(&rows, &targets, 0.05),
    );
    table
}

/// Five houses, the size of the largest unknown: the line by each way.
fn houses_table() -> String {
    let mut holes = SIZES.map(|size| [size]);
    holes[4] = [f64::NAN];
    let known = holes.len() - 1;
    let lines = [
        (
            "row dropped",
            line_through(&holes[..known], &PRICES[..known], 0),
        ),
        (
            "mean",
            line_through(&fill(&holes, column_means(&holes)), &PRICES, 0),
        ),
        ("zero", line_through(&fill(&holes, [0.0]), &PRICES, 0)),
        (
            "zero and flag",
            line_through::<2>(&flagged(&holes), &PRICES, 0),
        ),
    ];
    let mut table = "| the hole | price of a square foot | and from |\n|---|---|---|\n".to_string();
    for (way, [w, b]) in lines {
        let (w, b) = (at_most(w, 3).prose(), at_most(b, 1).prose());
        writeln!(table, "| {way} | {w} | {b} |").expect("a string takes it");
    }
    table
}

/// Weight of column `j`, and the intercept.
fn line_through<const N: usize>(rows: &[[f64; N]], targets: &[f64], j: usize) -> [f64; 2] {
    let n = rows.len() as f64;
    let weights = weights(rows, targets);
    let guess = |row: &[f64; N]| row.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>();
    let left = rows.iter().zip(targets).map(|(row, y)| y - guess(row));
    [weights[j], left.sum::<f64>() / n]
}
