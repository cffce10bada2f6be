//! Numbers of tables with holes, by the solution of the extension: what each way to fill them makes of
//! the best weights.

use super::entry::{Entry, entry};
use super::shape::{at_most, count, decimals, text};
use checker::solved::ext02_noise::Dice;
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

/// What the columns have on average.
const MEANS: [f64; 3] = [2.0, 3.0, 1.0];

/// A thousand rows whose targets are 2, −1.5 and 0.5 times their columns, and a little noise. The second
/// column goes along with the first as far as `together` says.
fn made(means: [f64; 3], together: f64) -> (Vec<[f64; 3]>, Vec<f64>) {
    let mut dice = Dice::new(42);
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    for _ in 0..1000 {
        let [a, b, c] = std::array::from_fn(|_| dice.bell());
        let b = together * a + (1.0 - together * together).sqrt() * b;
        let row = [means[0] + a, means[1] + b, means[2] + c];
        targets.push(2.0 * row[0] - 1.5 * row[1] + 0.5 * row[2] + 0.5 * dice.bell());
        rows.push(row);
    }
    (rows, targets)
}

/// The rows with holes in this share of all places.
fn with_holes(rows: &[[f64; 3]], share: f64) -> Vec<[f64; 3]> {
    let mut dice = Dice::new(7);
    let mut holed = |x: f64| if dice.uniform() < share { f64::NAN } else { x };
    rows.iter().map(|row| row.map(&mut holed)).collect()
}

fn is_whole<const N: usize>(row: &[f64; N]) -> bool {
    row.iter().all(|x| !x.is_nan())
}

fn whole_rows(rows: &[[f64; 3]]) -> Vec<[f64; 3]> {
    rows.iter().copied().filter(is_whole).collect()
}

/// The weights of the least squares, beside an intercept.
fn weights<const N: usize>(rows: &[[f64; N]], targets: &[f64]) -> [f64; N] {
    let n = rows.len() as f64;
    let means: [f64; N] = std::array::from_fn(|j| rows.iter().map(|row| row[j]).sum::<f64>() / n);
    let middle = targets.iter().sum::<f64>() / n;
    let (mut matrix, mut right) = ([[0.0; N]; N], [0.0; N]);
    for (row, target) in rows.iter().zip(targets) {
        let off: [f64; N] = std::array::from_fn(|j| row[j] - means[j]);
        for i in 0..N {
            right[i] += off[i] * (target - middle);
            for j in 0..N {
                matrix[i][j] += off[i] * off[j];
            }
        }
    }
    solved(matrix, right)
}

/// The answer of a system of equations, by elimination. Its matrix is one of products, so that no
/// diagonal vanishes.
fn solved<const N: usize>(mut matrix: [[f64; N]; N], mut right: [f64; N]) -> [f64; N] {
    for k in 0..N {
        for i in k + 1..N {
            let above = matrix[k];
            let factor = matrix[i][k] / above[k];
            for (x, y) in matrix[i].iter_mut().zip(above).skip(k) {
                *x -= factor * y;
            }
            right[i] -= factor * right[k];
        }
    }
    for k in (0..N).rev() {
        let known: f64 = (k + 1..N).map(|j| matrix[k][j] * right[j]).sum();
        right[k] = (right[k] - known) / matrix[k][k];
    }
    right
}

/// The first weight by each way to treat the holes.
fn by_each_way(rows: &[[f64; 3]], targets: &[f64], share: f64) -> [f64; 4] {
    let holes = with_holes(rows, share);
    let kept = holes.iter().zip(targets).filter(|(row, _)| is_whole(row));
    let kept: Vec<f64> = kept.map(|(_, target)| *target).collect();
    [
        weights(&whole_rows(&holes), &kept)[0],
        weights(&fill(&holes, column_means(&holes)), targets)[0],
        weights(&fill(&holes, [0.0; 3]), targets)[0],
        weights::<6>(&flagged(&holes), targets)[0],
    ]
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
