//! The results table, in the words of step 8.

use ex07_guard::{Settings, default_ceiling, guarded_descent};
use ex08_table::{render, row};
use plot::GridError;

use super::Figure;
use crate::experiment::{START, STEPS, THRESHOLD, gradient, loss};

pub const FIGURE: Figure = Figure {
    file: "table.md",
    needs: &[
        "ex01_surface",
        "ex02_gradient",
        "ex05_sweep",
        "ex06_momentum",
        "ex07_guard",
        "ex08_table",
    ],
    make,
};

/// Learning rates and momenta: the rates of the sweep, and 0.02 once more with momentum.
const RUNS: [(f64, f64); 6] = [
    (0.001, 0.0),
    (0.02, 0.0),
    (0.02, 0.9),
    (0.09, 0.0),
    (0.1, 0.0),
    (0.2, 0.0),
];

fn make() -> Result<String, GridError> {
    let ceiling = default_ceiling(loss(START));
    let rows = RUNS.map(|(lr, momentum)| {
        let settings = Settings {
            lr,
            momentum,
            steps: STEPS,
        };
        let run = guarded_descent(loss, gradient, START, settings, ceiling);
        row(settings, &run, THRESHOLD)
    });
    Ok(render(&rows))
}
