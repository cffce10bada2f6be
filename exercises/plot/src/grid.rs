//! A surface as numbers: heights at the crossings of a ruler in x and a ruler in y.

use std::fmt;

/// The heights of a surface: `values[j][i]` is the height at `(xs[i], ys[j])`.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    xs: Vec<f64>,
    ys: Vec<f64>,
    values: Vec<Vec<f64>>,
}

/// Why numbers do not make a [`Grid`].
#[derive(Debug, Clone, PartialEq)]
pub enum GridError {
    /// A ruler has fewer than two marks, so there is no cell to draw.
    TooShort {
        /// `"xs"` or `"ys"`.
        ruler: &'static str,
        /// How many marks it has.
        len: usize,
    },
    /// A ruler does not go up: `at` is the first mark that is not above the one before it, or is
    /// not finite.
    NotRising {
        /// `"xs"` or `"ys"`.
        ruler: &'static str,
        /// The position of the mark.
        at: usize,
        /// The mark.
        value: f64,
    },
    /// There is not one row for each `y`.
    Rows {
        /// How many rows there should be: one for each `y`.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A row does not have one height for each `x`.
    Columns {
        /// The position of the first such row.
        row: usize,
        /// How many heights it should have: one for each `x`.
        expected: usize,
        /// How many it has.
        found: usize,
    },
}

impl Grid {
    /// Checks the shape and keeps the numbers.
    ///
    /// `xs` and `ys` rise and are finite; `values` has a row for each `y`, and each row a height
    /// for each `x`. The heights may be anything: no contour is drawn through a cell with a corner
    /// that is not finite.
    ///
    /// # Errors
    ///
    /// A [`GridError`] that says what is wrong with the shape.
    pub fn new(xs: Vec<f64>, ys: Vec<f64>, values: Vec<Vec<f64>>) -> Result<Self, GridError> {
        check_ruler("xs", &xs)?;
        check_ruler("ys", &ys)?;
        if values.len() != ys.len() {
            return Err(GridError::Rows {
                expected: ys.len(),
                found: values.len(),
            });
        }
        if let Some(row) = values.iter().position(|row| row.len() != xs.len()) {
            return Err(GridError::Columns {
                row,
                expected: xs.len(),
                found: values[row].len(),
            });
        }
        Ok(Self { xs, ys, values })
    }

    /// The ruler in x: rising and finite, at least two marks.
    pub fn xs(&self) -> &[f64] {
        &self.xs
    }

    /// The ruler in y: rising and finite, at least two marks.
    pub fn ys(&self) -> &[f64] {
        &self.ys
    }

    /// The height at `(xs[i], ys[j])`.
    ///
    /// # Panics
    ///
    /// If there is no such mark.
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.values[j][i]
    }

    /// The same grid with a rim of no width around it, higher than everything inside. On it every
    /// line of equal height closes on itself.
    pub(crate) fn rimmed(&self) -> Self {
        let twice_the_ends = |marks: &[f64]| {
            let (first, last) = (marks[0], marks[marks.len() - 1]);
            [&[first], marks, &[last]].concat()
        };
        let rim = vec![f64::MAX; self.xs.len() + 2];
        let rows = self
            .values
            .iter()
            .map(|row| [&[f64::MAX], &row[..], &[f64::MAX]].concat());
        let mut values = vec![rim.clone()];
        values.extend(rows);
        values.push(rim);
        Self {
            xs: twice_the_ends(&self.xs),
            ys: twice_the_ends(&self.ys),
            values,
        }
    }

    /// Whether every height is finite.
    pub(crate) fn is_finite(&self) -> bool {
        self.values.iter().flatten().all(|v| v.is_finite())
    }

    /// The lowest and the highest finite height; `None` if no height is finite.
    pub fn range(&self) -> Option<(f64, f64)> {
        let finite = self.values.iter().flatten().filter(|v| v.is_finite());
        finite.fold(None, |range, &v| match range {
            None => Some((v, v)),
            Some((low, high)) => Some((v.min(low), v.max(high))),
        })
    }
}

fn check_ruler(ruler: &'static str, marks: &[f64]) -> Result<(), GridError> {
    if marks.len() < 2 {
        return Err(GridError::TooShort {
            ruler,
            len: marks.len(),
        });
    }
    let mut before = f64::NEG_INFINITY;
    for (at, &value) in marks.iter().enumerate() {
        if !value.is_finite() || value <= before {
            return Err(GridError::NotRising { ruler, at, value });
        }
        before = value;
    }
    Ok(())
}

impl fmt::Display for GridError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { ruler, len } => {
                write!(
                    f,
                    "{ruler} has {len} numbers, and a picture needs at least 2"
                )
            }
            Self::NotRising { ruler, at, value } => write!(
                f,
                "{ruler} must be finite and go up, but {ruler}[{at}] is {value}"
            ),
            Self::Rows { expected, found } => write!(
                f,
                "the grid has {found} rows, but there are {expected} ys: one row for each y"
            ),
            Self::Columns {
                row,
                expected,
                found,
            } => write!(
                f,
                "row {row} of the grid has {found} heights, but there are {expected} xs: \
                 one height for each x"
            ),
        }
    }
}

impl std::error::Error for GridError {}
