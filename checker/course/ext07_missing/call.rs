//! What ext07_missing is asked, and what it answers. A hole travels as NaN.

use crate::request::requests;

requests! { "ext07_missing":
    /// The means of so many columns.
    ColumnMeans { rows: Vec<Vec<f64>>, columns: usize } = "column_means" -> Vec<f64>;

    /// The rows with a value for each column in its holes.
    Fill { rows: Vec<Vec<f64>>, values: Vec<f64> } = "fill" -> Vec<Vec<f64>>;

    /// The rows with flags behind them, in so many columns altogether.
    Flagged { rows: Vec<Vec<f64>>, columns: usize, width: usize } = "flagged" -> Vec<Vec<f64>>;
}
