//! The loss against the step, for learning rates that show every behaviour.

use ex05_sweep::{Behaviour, sweep};
use plot::{Curve, GridError, Sweep};

use super::Figure;
use crate::experiment::{START, STEPS, THRESHOLD, gradient, loss};

pub const FIGURE: Figure = Figure {
    file: "sweep.svg",
    needs: &[
        "ex01_surface",
        "ex02_gradient",
        "ex03_step",
        "ex04_loop",
        "ex05_sweep",
    ],
    make,
};

/// One that crawls, one that converges with its last step, one that converges with ease, the
/// largest that does not diverge (2 / 20, where the walk bounces for ever), and one that diverges.
const RATES: [f64; 5] = [0.001, 0.02, 0.09, 0.1, 0.2];

fn make() -> Result<String, GridError> {
    let runs = sweep(loss, gradient, START, &RATES, STEPS, THRESHOLD);
    let curves: Vec<Curve<'_>> = runs
        .iter()
        .map(|run| Curve {
            lr: run.lr,
            losses: &run.losses,
            behaviour: word(run.behaviour),
        })
        .collect();
    let figure = Sweep {
        title: "The same descent with five learning rates",
        threshold: THRESHOLD,
        curves: &curves,
    };
    Ok(figure.svg())
}

fn word(behaviour: Behaviour) -> &'static str {
    match behaviour {
        Behaviour::Converges => "converges",
        Behaviour::Crawls => "crawls",
        Behaviour::Stalls => "stalls",
        Behaviour::Diverges => "diverges",
    }
}
