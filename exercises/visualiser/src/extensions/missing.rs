//! The slope that a table with holes gives, by how its holes are filled.

use super::{Picture, marks};
use crate::learner::ext02_noise::Dice;
use crate::learner::ext07_missing::{column_means, fill, flagged};
use plot::{Graph, GraphLine, Point, Stroke, Window};

pub const HOLES: Picture = Picture {
    name: "holes",
    about: "the slope that a table with holes gives, by how they are filled",
    needs: &["ex01_surface", "ext02_noise", "ext07_missing"],
    draw: holes,
};

/// What the columns have on average.
pub const MEANS: [f64; 3] = [2.0, 3.0, 1.0];

/// A thousand rows whose targets are 2, −1.5 and 0.5 times their columns, and a little noise. The second
/// column goes along with the first as far as `together` says.
pub fn made(means: [f64; 3], together: f64) -> (Vec<[f64; 3]>, Vec<f64>) {
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
pub fn with_holes(rows: &[[f64; 3]], share: f64) -> Vec<[f64; 3]> {
    let mut dice = Dice::new(7);
    let mut holed = |x: f64| if dice.uniform() < share { f64::NAN } else { x };
    rows.iter().map(|row| row.map(&mut holed)).collect()
}

fn is_whole<const N: usize>(row: &[f64; N]) -> bool {
    row.iter().all(|x| !x.is_nan())
}

pub fn whole_rows(rows: &[[f64; 3]]) -> Vec<[f64; 3]> {
    rows.iter().copied().filter(is_whole).collect()
}

/// The weights of the least squares, beside an intercept.
pub fn weights<const N: usize>(rows: &[[f64; N]], targets: &[f64]) -> [f64; N] {
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
pub fn by_each_way(rows: &[[f64; 3]], targets: &[f64], share: f64) -> [f64; 4] {
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

fn holes() -> String {
    let (rows, targets) = made(MEANS, 0.8);
    let shares: Vec<f64> = marks(0.0, 0.5, 11).collect();
    let slopes: Vec<[f64; 4]> = (shares.iter())
        .map(|share| by_each_way(&rows, &targets, *share))
        .collect();
    let way = |k: usize| -> Vec<Point> {
        let point = |(share, slopes): (&f64, &[f64; 4])| [100.0 * share, slopes[k]];
        shares.iter().zip(&slopes).map(point).collect()
    };
    let ways = [0, 1, 2, 3].map(way);
    let names = ["rows dropped", "mean", "zero", "zero and flag"];
    let mut lines = vec![GraphLine {
        label: "the truth",
        notes: &[],
        points: &[[0.0, 2.0], [50.0, 2.0]],
        stroke: Stroke::Theory,
    }];
    lines.extend(
        names
            .into_iter()
            .zip(&ways)
            .map(|(label, points)| GraphLine {
                label,
                notes: &[],
                points,
                stroke: Stroke::Walk,
            }),
    );
    let graph = Graph {
        title: "The slope along the first column, by how many values are missing",
        about: "The first two columns go together. Without holes every way gives the true slope, 2. The \
                more holes, the lower the slope by every way but one: only whole rows tell the truth.",
        names: ["per cent of all values missing", "slope"],
        window: Window {
            x: [0.0, 50.0],
            y: [0.0, 2.5],
        },
        logarithmic: false,
        lines: &lines,
    };
    graph.svg()
}
