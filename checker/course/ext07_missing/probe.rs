//! Makes the calls of ext07_missing.

use ext07_missing::{column_means, fill, flagged};
use support::calls::ext07_missing::{ColumnMeans, Fill, Flagged};
use support::request::{Asked, Request, point, points};
use support::wire::Value;

pub fn call(asked: &Asked) -> Option<Value> {
    match asked.function {
        ColumnMeans::FUNCTION => {
            let ColumnMeans { rows, columns } = asked.read()?;
            let means = match columns {
                1 => means::<1>(&rows),
                2 => means::<2>(&rows),
                3 => means::<3>(&rows),
                _ => None,
            };
            Some(ColumnMeans::answer(&means?))
        }
        Fill::FUNCTION => {
            let Fill { rows, values } = asked.read()?;
            let filled = match values.len() {
                1 => filled::<1>(&rows, &values),
                2 => filled::<2>(&rows, &values),
                3 => filled::<3>(&rows, &values),
                _ => None,
            };
            Some(Fill::answer(&filled?))
        }
        Flagged::FUNCTION => {
            let asked: Flagged = asked.read()?;
            let rows = &asked.rows;
            let flagged = match (asked.columns, asked.width) {
                (1, 2) => with_flags::<1, 2>(rows),
                (2, 4) => with_flags::<2, 4>(rows),
                (3, 6) => with_flags::<3, 6>(rows),
                (2, 5) => with_flags::<2, 5>(rows),
                (2, 3) => with_flags::<2, 3>(rows),
                (3, 3) => with_flags::<3, 3>(rows),
                _ => None,
            };
            Some(Flagged::answer(&flagged?))
        }
        _ => None,
    }
}

fn table<const N: usize>(rows: &[Vec<f64>]) -> Option<Vec<[f64; N]>> {
    rows.iter().map(|row| point(row)).collect()
}

fn means<const N: usize>(rows: &[Vec<f64>]) -> Option<Vec<f64>> {
    let means: [f64; N] = column_means(&table::<N>(rows)?);
    Some(means.to_vec())
}

fn filled<const N: usize>(rows: &[Vec<f64>], values: &[f64]) -> Option<Vec<Vec<f64>>> {
    let filled: Vec<[f64; N]> = fill(&table::<N>(rows)?, point(values)?);
    Some(points(&filled))
}

fn with_flags<const N: usize, const M: usize>(rows: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let flagged: Vec<[f64; M]> = flagged::<N, M>(&table::<N>(rows)?);
    Some(points(&flagged))
}
