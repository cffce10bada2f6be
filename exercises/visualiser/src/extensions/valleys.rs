//! Which valley a walk finds, by its start and by its momentum.

use super::line::{DOUBLE_WELL, walk};
use super::{Picture, marks};
use crate::learner::ex06_momentum::descend_with_momentum;
use crate::learner::ext01_line::polynomial_slope;
use crate::learner::ext03_valleys::{valley_of, valleys};
use plot::{Graph, GraphLine, Point, Stroke, Window};

pub const BASINS: Picture = Picture {
    name: "basins",
    about: "where a walk ends, for every start, with short steps and with long ones",
    needs: &["ex01_surface", "ex03_step", "ex04_loop", "ext01_line"],
    draw: basins,
};

pub const GAMBLE: Picture = Picture {
    name: "gamble",
    about: "how many starts find the deepest valley, for every momentum",
    needs: &[
        "ex01_surface",
        "ex06_momentum",
        "ext01_line",
        "ext03_valleys",
    ],
    draw: gamble,
};

fn basins() -> String {
    let ends = |lr: f64, steps: usize| -> Vec<Point> {
        let end = |start: f64| [start, walk(&DOUBLE_WELL, start, lr, steps)[steps]];
        marks(-3.5, 3.5, 561).map(end).collect()
    };
    let graph = Graph {
        title: "Where a walk on −x/10 − x² + x⁴ ends, for every start",
        about: "Short steps end in the valley on whose side they began: the border is the hilltop. Long \
                steps jump the hill, and far starts end now in the one valley and now in the other.",
        names: ["start", "end"],
        window: Window {
            x: [-3.5, 3.5],
            y: [-1.0, 1.2],
        },
        logarithmic: false,
        lines: &[
            GraphLine {
                label: "lr 0.005",
                notes: &["short steps"],
                points: &ends(0.005, 700),
                stroke: Stroke::Theory,
            },
            GraphLine {
                label: "lr 0.05",
                notes: &["long steps"],
                points: &ends(0.05, 100),
                stroke: Stroke::Dots,
            },
        ],
    };
    graph.svg()
}

/// x − 8x² + x⁴: the left valley is the deeper one.
pub const DEEP: [f64; 5] = [0.0, 1.0, -8.0, 0.0, 1.0];

/// The share of starts between −4 and 4 whose walks find the deepest valley.
fn share(momentum: f64) -> f64 {
    let slope = |[x]: [f64; 1]| [polynomial_slope(&DEEP, x)];
    let found = valleys(|x| polynomial_slope(&DEEP, x), -4.0, 4.0, 81);
    let starts = marks(-4.0, 4.0, 81);
    let hits = starts.clone().filter(|start| {
        let walk = descend_with_momentum(slope, [*start], 0.01, momentum, 600);
        valley_of(&found, walk[600][0], 0.5) == Some(0)
    });
    hits.count() as f64 / starts.count() as f64
}

fn gamble() -> String {
    let shares: Vec<Point> = marks(0.0, 0.98, 50)
        .map(|m| [m, 100.0 * share(m)])
        .collect();
    let plain = shares.first().map_or(0.0, |[_, share]| share / 100.0);
    let second = 100.0 * (1.0 - (1.0 - plain) * (1.0 - plain));
    let graph = Graph {
        title: "How many of 81 starts find the deepest valley of x⁴ − 8x² + x",
        about: "Whatever the momentum, it is about every second start. Two plain walks do better than \
                any of them.",
        names: ["momentum", "per cent of all starts"],
        window: Window {
            x: [0.0, 0.98],
            y: [0.0, 100.0],
        },
        logarithmic: false,
        lines: &[
            GraphLine {
                label: "one walk",
                notes: &["lr 0.01, 600 steps"],
                points: &shares,
                stroke: Stroke::Walk,
            },
            GraphLine {
                label: "two plain walks",
                notes: &["the better end"],
                points: &[[0.0, second], [0.98, second]],
                stroke: Stroke::Theory,
            },
        ],
    };
    graph.svg()
}
