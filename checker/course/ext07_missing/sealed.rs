//! Extension 7, asked: the means of what is there, a table with its holes filled, and one with flags.

use crate::calls::ext07_missing::{ColumnMeans, Fill, Flagged};
use crate::draw::Draw;
use crate::judge::sealed::{Examination, Sealed, examination};
use crate::show;
use crate::wire::Value;

/// One examination a stub, in the order of the file.
pub fn examine(seed: u32) -> Vec<Box<dyn Examination>> {
    vec![
        examination::<ColumnMeans>(seed),
        examination::<Fill>(seed),
        examination::<Flagged>(seed),
    ]
}

const HOLE: f64 = f64::NAN;

/// Tables with holes, and how many columns they have: by hand first, then of every width. Each has a
/// whole row, one with a hole, and a value beside the hole.
fn tables(draw: &mut Draw) -> Vec<(Vec<Vec<f64>>, usize)> {
    let mut whole = || draw.decimals(1.0, 9.0, 1.0);
    let by_hand = vec![
        vec![1.0, whole()],
        vec![HOLE, 10.0 + whole()],
        vec![5.0, HOLE],
        vec![9.0, whole()],
    ];
    let mut tables = vec![(by_hand, 2)];
    for (columns, count) in [(2, 4), (3, 5), (1, 4), (3, 7), (2, 6), (1, 6)] {
        let mut rows: Vec<Vec<f64>> = (0..count)
            .map(|_| (0..columns).map(|_| draw.within(1.0, 9.0)).collect())
            .collect();
        // The first row is whole; a hole in each column, not all in one row where there are several.
        for column in 0..columns {
            rows[1 + column % (count - 1)][column] = HOLE;
        }
        rows[count - 1][draw.whole(0, columns - 1)] = HOLE;
        tables.push((rows, columns));
    }
    // A single number in each column.
    let (one, other) = (draw.within(1.0, 9.0), -draw.within(1.0, 9.0));
    tables.push((vec![vec![HOLE, other], vec![one, HOLE]], 2));
    // Below 0, and beside a 0 that is real.
    let (low, high) = (-draw.within(1.0, 9.0), draw.within(1.0, 9.0));
    tables.push((vec![vec![low, 0.0], vec![high, HOLE], vec![HOLE, low]], 2));
    tables
}

/// What a line of its own may treat: no rows, nothing in a column, nothing missing.
fn special_tables(draw: &mut Draw) -> Vec<(Vec<Vec<f64>>, usize)> {
    let mut x = || draw.within(1.0, 9.0);
    vec![
        (Vec::new(), 2),
        (vec![vec![HOLE, x()], vec![HOLE, x()]], 2),
        (vec![vec![HOLE, HOLE, HOLE]], 3),
        (vec![vec![x(), x()], vec![x(), x()]], 2),
        // What is beyond all numbers is no hole.
        (vec![vec![f64::INFINITY, -2.0], vec![HOLE, -4.0]], 2),
    ]
}

fn is_special(rows: &[Vec<f64>], columns: usize) -> bool {
    let column = |j: usize| rows.iter().map(move |row| row[j]);
    let mut holes = rows.iter().flatten().filter(|x| x.is_nan());
    holes.next().is_none() || (0..columns).any(|j| column(j).all(f64::is_nan))
}

/// As many rows as fit into a line.
fn shown(rows: &[Vec<f64>]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| show::list(row)).collect();
    match rows.as_slice() {
        [a, b, c, .., last] if rows.len() > 5 => {
            format!("[{a}, {b}, {c}, …, {last}] of {} rows", rows.len())
        }
        rows => format!("[{}]", rows.join(", ")),
    }
}

impl Sealed for ColumnMeans {
    fn inputs(draw: &mut Draw) -> Vec<ColumnMeans> {
        let all = tables(draw).into_iter().chain(special_tables(draw));
        let ask = |(rows, columns)| ColumnMeans { rows, columns };
        all.map(ask).collect()
    }

    fn shown(&self) -> String {
        format!("column_means of {}", shown(&self.rows))
    }

    fn special(&self) -> bool {
        is_special(&self.rows, self.columns)
    }
}

impl Sealed for Fill {
    fn inputs(draw: &mut Draw) -> Vec<Fill> {
        let all = tables(draw).into_iter().chain(special_tables(draw));
        let mut inputs = Vec::new();
        for (rows, columns) in all.collect::<Vec<_>>() {
            // Values that stand nowhere in the table, and differ from every mean of it.
            let values = (0..columns).map(|j| draw.within(20.0, 29.0) + 10.0 * j as f64);
            inputs.push(Fill {
                rows,
                values: values.collect(),
            });
        }
        inputs.push(Fill {
            rows: vec![vec![HOLE, 1.0], vec![2.0, HOLE]],
            values: vec![-3.0, -25.0],
        });
        inputs
    }

    fn shown(&self) -> String {
        format!(
            "fill {} with {}",
            shown(&self.rows),
            show::list(&self.values)
        )
    }

    fn special(&self) -> bool {
        is_special(&self.rows, self.values.len())
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}

impl Sealed for Flagged {
    fn inputs(draw: &mut Draw) -> Vec<Flagged> {
        let all = tables(draw).into_iter().chain(special_tables(draw));
        let ask = |(rows, columns)| Flagged {
            rows,
            columns,
            width: 2 * columns,
        };
        let mut inputs: Vec<Flagged> = all.map(ask).collect();
        // Too wide, too narrow, no room for flags; also where there are no rows.
        for (columns, width) in [(2, 5), (2, 3), (3, 3)] {
            let row = (0..columns).map(|_| draw.within(1.0, 9.0)).collect();
            inputs.push(Flagged {
                rows: vec![row],
                columns,
                width,
            });
        }
        inputs.push(Flagged {
            rows: Vec::new(),
            columns: 2,
            width: 5,
        });
        inputs
    }

    fn shown(&self) -> String {
        let (rows, n, m) = (shown(&self.rows), self.columns, self.width);
        format!("flagged::<{n}, {m}> of {rows}")
    }

    fn special(&self) -> bool {
        self.width != 2 * self.columns || is_special(&self.rows, self.columns)
    }

    fn contrast(got: &Value, right: &Value) -> (String, String) {
        show::lists(got, right)
    }
}
