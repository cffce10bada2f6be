//! House prices, and two lines through them.

use super::Picture;
use crate::learner::ex04_loop::descend;
use crate::learner::ext05_regression::{PRICES, SIZES, mse_gradient, standardise, unscale};
use plot::{Graph, GraphLine, Point, Stroke, Window};

pub const HOUSES: Picture = Picture {
    name: "houses",
    about: "house prices, the best line, and the one that a published walk ends with",
    needs: &["ex01_surface", "ex03_step", "ex04_loop", "ext05_regression"],
    draw: houses,
};

fn houses() -> String {
    let (scaled, scale) = standardise(&SIZES);
    let walk = descend(|p| mse_gradient(&scaled, &PRICES, p), [0.0, 0.0], 0.5, 2);
    let best = unscale(walk[2], scale);
    let walk = descend(
        |p| mse_gradient(&SIZES, &PRICES, p),
        [0.1, 50.0],
        1e-7,
        1000,
    );
    let line = |[w, b]: Point| [0.0, 3200.0].map(|x| [x, w * x + b]);
    let sold: Vec<Point> = SIZES.into_iter().zip(PRICES).map(|(x, y)| [x, y]).collect();
    let graph = Graph {
        title: "Five houses, and two lines",
        about: "Both lines pass through the middle of the houses; where there are none, at size 0, they \
                are far apart.",
        names: ["size in square feet", "price in thousands"],
        window: Window {
            x: [0.0, 3200.0],
            y: [0.0, 520.0],
        },
        logarithmic: false,
        lines: &[
            GraphLine {
                label: "best line",
                notes: &["one step, scaled"],
                points: &line(best),
                stroke: Stroke::Line,
            },
            GraphLine {
                label: "after 1000 steps",
                notes: &["lr 1e-7, not scaled"],
                points: &line(walk[1000]),
                stroke: Stroke::Theory,
            },
            GraphLine {
                label: "houses",
                notes: &[],
                points: &sold,
                stroke: Stroke::Marks,
            },
        ],
    };
    graph.svg()
}
