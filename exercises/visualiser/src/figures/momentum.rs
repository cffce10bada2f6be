//! The same descent without and with momentum.

use ex01_surface::Point;
use ex06_momentum::descend_with_momentum;
use plot::{GridError, Momentum, MomentumRun};

use super::Figure;
use crate::experiment::{MINIMUM, START, STEPS, THRESHOLD, WINDOW, gradient, grid, loss};

pub const FIGURE: Figure = Figure {
    file: "momentum.svg",
    needs: &["ex01_surface", "ex02_gradient", "ex06_momentum"],
    make,
};

const LR: f64 = 0.02;
const OFF: f64 = 0.0;
const ON: f64 = 0.9;

fn make() -> Result<String, GridError> {
    let grid = grid(loss)?;
    let [off, on] = [OFF, ON].map(|m| descend_with_momentum(gradient, START, LR, m, STEPS));
    let figure = Momentum {
        title: &format!("The same descent without and with momentum, learning rate {LR}"),
        grid: &grid,
        window: WINDOW,
        minimum: MINIMUM,
        runs: [
            MomentumRun {
                caption: &format!("momentum {OFF}"),
                note: &settled(&off),
                walk: &off,
            },
            MomentumRun {
                caption: &format!("momentum {ON}"),
                note: &settled(&on),
                walk: &on,
            },
        ],
    };
    Ok(figure.svg())
}

/// From which step on the loss stays below the threshold. (`settled_below` of step 8 answers the
/// same question, but this picture belongs to step 6.)
fn settled(walk: &[Point]) -> String {
    let below = walk
        .iter()
        .rev()
        .take_while(|p| loss(**p) < THRESHOLD)
        .count();
    match below {
        0 => format!("loss not below {THRESHOLD} at the end"),
        _ => {
            let step = walk.len() - below;
            format!("loss below {THRESHOLD} for good from step {step}")
        }
    }
}
