//! The results table, in the words of step 8.

use ex07_guard::{Settings as Knobs, default_ceiling, guarded_descent};
use ex08_table::{render, row};

use super::momentum;
use crate::experiment::{RATES, THRESHOLD};
use crate::failure::Failure;
use crate::figure::Figure;
use crate::options::Takes;
use crate::record::{self, Json};
use crate::settings::Settings;
use crate::surface::Surface;

pub const FIGURE: Figure = Figure {
    name: "table",
    about: "the results of several runs as a Markdown table",
    file: "table.md",
    needs: &[
        "ex01_surface",
        "ex02_gradient",
        "ex05_sweep",
        "ex06_momentum",
        "ex07_guard",
        "ex08_table",
    ],
    takes: Takes {
        surfaces: &["bowl"],
        arrows: false,
        start: true,
        rates: 20,
        momenta: 20,
        steps: true,
        size: false,
        levels: false,
    },
    standard,
    make,
};

/// No rate and no momentum stands for the usual pairs.
fn standard(surface: Surface) -> Settings {
    Settings {
        rates: Vec::new(),
        momenta: Vec::new(),
        ..Settings::standard(surface)
    }
}

fn make(settings: &Settings) -> Result<String, Failure> {
    let Settings { surface, start, .. } = *settings;
    let loss = |p| surface.value(p);
    let gradient = |p| surface.gradient(p);
    let ceiling = default_ceiling(loss(start));
    let runs = runs(settings);
    let rows: Vec<_> = runs
        .iter()
        .map(|&(lr, momentum)| {
            let knobs = Knobs {
                lr,
                momentum,
                steps: settings.steps,
            };
            let run = guarded_descent(loss, gradient, start, knobs, ceiling);
            row(knobs, &run, THRESHOLD)
        })
        .collect();
    let pairs = runs
        .iter()
        .map(|(lr, momentum)| Json::exact([*lr, *momentum]));
    let mut fields = record::settings("table", settings);
    fields.extend([
        ("threshold", Json::Exact(THRESHOLD)),
        ("ceiling", Json::Exact(ceiling)),
        ("settings", Json::List(pairs.collect())),
    ]);
    Ok(record::into_markdown(&render(&rows), &Json::Object(fields)))
}

/// The usual runs, or every pair of what was asked for.
fn runs(settings: &Settings) -> Vec<(f64, f64)> {
    let mut asked = settings.clone();
    match (settings.rates.is_empty(), settings.momenta.is_empty()) {
        (true, true) => return usual_runs(),
        (true, false) => asked.rates = vec![settings.surface.rate()],
        (false, true) => asked.momenta = vec![0.0],
        (false, false) => {}
    }
    asked.pairs()
}

/// Learning rates and momenta: the rates of the sweep, and that of the figure `momentum` once more
/// with its momentum.
fn usual_runs() -> Vec<(f64, f64)> {
    let mut runs: Vec<(f64, f64)> = RATES.map(|lr| (lr, 0.0)).to_vec();
    runs.push((momentum::RATE, momentum::MOMENTUM));
    runs.sort_by(|one, other| one.0.total_cmp(&other.0));
    runs
}
