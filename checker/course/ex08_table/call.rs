//! What ex08_table is asked, and what it answers.

use crate::calls::ex07_guard::Stop;
use crate::request::{record, requests};

requests! { "ex08_table":
    /// The first visit below the threshold.
    FirstBelow { losses: Vec<f64>, threshold: f64 } = "first_below" -> Option<usize>;

    /// From where on the loss stays below the threshold.
    SettledBelow { losses: Vec<f64>, threshold: f64 } = "settled_below" -> Option<usize>;

    /// One run in one line: its settings, what it recorded and why it ended.
    Row {
        lr: f64,
        momentum: f64,
        steps: usize,
        /// Points of a line, of the plane or in space.
        trajectory: Vec<Vec<f64>>,
        losses: Vec<f64>,
        stop: Stop,
        threshold: f64,
    } = "row" -> ResultRow;

    /// The rows as a Markdown table.
    Render { rows: Vec<ResultRow> } = "render" -> String;
}

record! {
    /// One line of the results table.
    ResultRow {
        lr: f64,
        momentum: f64,
        behaviour: String,
        steps: usize,
        final_loss: f64,
    }
}
