//! A walk whose slopes are guesses, and the cloud that it becomes.

use super::Picture;
use super::line::{DOUBLE_WELL, against_the_step};
use crate::learner::ext01_line::polynomial_slope;
use crate::learner::ext02_noise::{Dice, noisy_descent};
use plot::{Graph, GraphLine, Stroke, Window};

pub const CLOUD: Picture = Picture {
    name: "cloud",
    about: "a walk whose slopes are noisy, and the cloud that it becomes",
    needs: &["ex01_surface", "ext01_line", "ext02_noise"],
    draw: cloud,
};

const LR: f64 = 0.05;
const STEPS: usize = 400;

fn walk(sigma: f64) -> Vec<f64> {
    let slope = |[x]: [f64; 1]| [polynomial_slope(&DOUBLE_WELL, x)];
    let walk = noisy_descent(slope, [0.1], &[LR; STEPS], sigma, &mut Dice::new(7));
    walk.into_iter().flatten().collect()
}

fn cloud() -> String {
    let quiet = walk(0.0);
    let minimum = quiet[STEPS];
    let curvature = 12.0 * minimum * minimum - 2.0;
    let size = (LR / (curvature * (2.0 - LR * curvature))).sqrt();
    let level = |x: f64| [[0.0, x], [STEPS as f64, x]];
    let line = |label, notes, points, stroke| GraphLine {
        label,
        notes,
        points,
        stroke,
    };
    let (noisy, still) = (against_the_step(&walk(1.0)), against_the_step(&quiet));
    let (above, below) = (level(minimum + size), level(minimum - size));
    let graph = Graph {
        title: "A noisy walk on −x/10 − x² + x⁴, from 0.1",
        about: "The walk without noise arrives and rests. The noisy one arrives as soon and never rests: \
                it stays in a band about the minimum, mostly.",
        names: ["step", "x"],
        window: Window {
            x: [0.0, STEPS as f64],
            y: [0.0, 1.1],
        },
        logarithmic: false,
        lines: &[
            line("noise 1", &["seed 7"], &noisy, Stroke::Walk),
            line("no noise", &[], &still, Stroke::Line),
            line("minimum + σ", &["cloud, by theory"], &above, Stroke::Theory),
            line("minimum − σ", &[], &below, Stroke::Theory),
        ],
    };
    graph.svg()
}
