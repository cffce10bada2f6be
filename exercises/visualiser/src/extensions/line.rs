//! Walks on a line: a curve with its slope, places step by step, moves, three walks on a quartic, and
//! where walks end as their rate grows.

use super::{Picture, marks};
use crate::learner::ex04_loop::descend;
use crate::learner::ext01_line::{polynomial_slope, polynomial_value};
use plot::{Graph, GraphLine, Point, Stroke, Window};

const NEEDS: &[&str] = &["ex01_surface", "ex03_step", "ex04_loop", "ext01_line"];

pub const CURVE: Picture = Picture {
    name: "curve",
    about: "a curve, its slope, and a walk on it",
    needs: NEEDS,
    draw: curve,
};

pub const STEPS: Picture = Picture {
    name: "steps",
    about: "where walks on a line are, step by step",
    needs: NEEDS,
    draw: steps,
};

pub const MOVES: Picture = Picture {
    name: "moves",
    about: "how far each step goes, for seven rates",
    needs: NEEDS,
    draw: moves,
};

pub const PATHS: Picture = Picture {
    name: "paths",
    about: "three walks on a quartic",
    needs: NEEDS,
    draw: paths,
};

pub const CASCADE: Picture = Picture {
    name: "cascade",
    about: "where walks end as their rate grows: at rest, in cycles, in chaos",
    needs: NEEDS,
    draw: cascade,
};

/// −x/10 − x² + x⁴: two valleys, the right one deeper.
pub const DOUBLE_WELL: [f64; 5] = [0.0, -0.1, -1.0, 0.0, 1.0];

/// 2 − 3x² + x⁴.
pub const QUARTIC: [f64; 5] = [2.0, 0.0, -3.0, 0.0, 1.0];

/// 5 − 4x + x².
const HIKER: [f64; 3] = [5.0, -4.0, 1.0];

/// The places of a walk along a polynomial.
pub fn walk(coefficients: &[f64], start: f64, lr: f64, steps: usize) -> Vec<f64> {
    let slope = |[x]: [f64; 1]| [polynomial_slope(coefficients, x)];
    descend(slope, [start], lr, steps)
        .into_iter()
        .flatten()
        .collect()
}

/// The differences over the gaps between 101 marks from −1 to 1, each with the left end of its gap.
pub fn differences() -> Vec<Point> {
    let heights: Vec<Point> = marks(-1.0, 1.0, 101)
        .map(|x| [x, polynomial_value(&DOUBLE_WELL, x)])
        .collect();
    let over = |pair: &[Point]| {
        let [a, b] = [pair[0], pair[1]];
        [a[0], (b[1] - a[1]) / (b[0] - a[0])]
    };
    heights.windows(2).map(over).collect()
}

fn on(coefficients: &[f64], places: &[f64]) -> Vec<Point> {
    let point = |x: &f64| [*x, polynomial_value(coefficients, *x)];
    places.iter().map(point).collect()
}

fn curve() -> String {
    let xs: Vec<f64> = marks(-1.0, 1.0, 201).collect();
    let slopes: Vec<Point> = xs
        .iter()
        .map(|x| [*x, polynomial_slope(&DOUBLE_WELL, *x)])
        .collect();
    let walk = on(&DOUBLE_WELL, &walk(&DOUBLE_WELL, 0.0, 0.1, 100));
    let graph = Graph {
        title: "The curve −x/10 − x² + x⁴, its slope, and a walk of 100 steps",
        about: "A curve with two valleys; its slope, a little above that of differences; and a walk from \
                the hill between them into the right valley.",
        names: ["x", "height, slope"],
        window: Window {
            x: [-1.0, 1.0],
            y: [-2.4, 2.0],
        },
        logarithmic: false,
        lines: &[
            GraphLine {
                label: "differences",
                notes: &["at left ends"],
                points: &differences(),
                stroke: Stroke::Theory,
            },
            GraphLine {
                label: "slope",
                notes: &[],
                points: &slopes,
                stroke: Stroke::Line,
            },
            GraphLine {
                label: "height",
                notes: &[],
                points: &on(&DOUBLE_WELL, &xs),
                stroke: Stroke::Line,
            },
            GraphLine {
                label: "walk from 0",
                notes: &["lr 0.1"],
                points: &walk,
                stroke: Stroke::Walk,
            },
        ],
    };
    graph.svg()
}

/// Values by their places in a row, from 0.
pub(super) fn against_the_step(values: &[f64]) -> Vec<Point> {
    let point = |(step, y): (usize, &f64)| [step as f64, *y];
    values.iter().enumerate().map(point).collect()
}

fn steps() -> String {
    let walks = [
        ("from 0, lr 0.1", 0.0, 0.1),
        ("from 0, lr 0.02", 0.0, 0.02),
        ("from 0, lr 0.3", 0.0, 0.3),
        ("from −0.5, lr 0.1", -0.5, 0.1),
    ];
    let places = walks.map(|(_, start, lr)| against_the_step(&walk(&DOUBLE_WELL, start, lr, 60)));
    let lines: Vec<GraphLine<'_>> = (walks.into_iter().zip(&places))
        .map(|((label, ..), points)| GraphLine {
            label,
            notes: &[],
            points,
            stroke: Stroke::Walk,
        })
        .collect();
    let graph = Graph {
        title: "Four walks on −x/10 − x² + x⁴, step by step",
        about: "From 0 a walk goes to the right valley, the smaller its rate the longer it takes; from \
                −0.5 it goes to the left one.",
        names: ["step", "x"],
        window: Window {
            x: [0.0, 60.0],
            y: [-1.0, 1.2],
        },
        logarithmic: false,
        lines: &lines,
    };
    graph.svg()
}

fn moves() -> String {
    let rates = [
        (0.01, "lr 0.01"),
        (0.1, "lr 0.1"),
        (0.5, "lr 0.5"),
        (0.9, "lr 0.9"),
        (1.0, "lr 1"),
        (1.1, "lr 1.1"),
    ];
    let moves = rates.map(|(lr, _)| {
        let places = walk(&HIKER, 0.0, lr, 20);
        let moved = places.windows(2).zip(1..);
        let moved = moved.map(|(pair, step)| [f64::from(step), (pair[1] - pair[0]).abs()]);
        moved.collect::<Vec<Point>>()
    });
    let notes: [&[&str]; 6] = [
        &["approaches"],
        &["approaches"],
        &["arrives at once"],
        &["zig-zags"],
        &["bounces"],
        &["diverges"],
    ];
    let lines: Vec<GraphLine<'_>> = (rates.into_iter().zip(&moves).zip(notes))
        .map(|(((_, label), points), notes)| GraphLine {
            label,
            notes,
            points,
            stroke: Stroke::Walk,
        })
        .collect();
    let graph = Graph {
        title: "How far each step goes on x² − 4x + 5, from 0",
        about: "On a logarithmic axis the moves of each rate lie on a straight line: its steepness is \
                the size of the factor.",
        names: ["step", "distance moved"],
        window: Window {
            x: [1.0, 20.0],
            y: [1e-2, 200.0],
        },
        logarithmic: true,
        lines: &lines,
    };
    graph.svg()
}

fn paths() -> String {
    let xs: Vec<f64> = marks(-2.7, 2.7, 271).collect();
    let places = [0.01, 0.1, 0.5].map(|lr| on(&QUARTIC, &walk(&QUARTIC, -2.5, lr, 40)));
    let line = |label, notes, points, stroke| GraphLine {
        label,
        notes,
        points,
        stroke,
    };
    let curve = on(&QUARTIC, &xs);
    let graph = Graph {
        title: "Three walks of 40 steps on x⁴ − 3x² + 2, from −2.5",
        about: "One walk comes down the left side into the left valley, one jumps across and settles, \
                and one is out of the picture after a single step.",
        names: ["x", "height"],
        window: Window {
            x: [-2.7, 2.7],
            y: [-1.0, 24.0],
        },
        logarithmic: false,
        lines: &[
            line("x⁴ − 3x² + 2", &[], &curve, Stroke::Line),
            line("lr 0.01", &[], &places[0], Stroke::Walk),
            line("lr 0.1", &[], &places[1], Stroke::Walk),
            line("lr 0.5", &["leaves at once"], &places[2], Stroke::Walk),
        ],
    };
    graph.svg()
}

/// The last places of walks from −0.5 on the double well, for rates from 0 to 0.92: `[rate, place]`.
///
/// A place that is there already, to a thousandth, is left out.
pub fn last_places(rates: usize, steps: usize, last: usize) -> Vec<Point> {
    let mut points = Vec::new();
    for lr in marks(0.0, 0.92, rates + 1).skip(1) {
        let places = walk(&DOUBLE_WELL, -0.5, lr, steps);
        let mut seen: Vec<i64> = (places.iter().rev().take(last))
            .filter(|x| x.is_finite() && x.abs() < 2.0)
            .map(|x| (x * 500.0).round() as i64)
            .collect();
        seen.sort_unstable();
        seen.dedup();
        points.extend(seen.into_iter().map(|x| [lr, x as f64 / 500.0]));
    }
    points
}

fn cascade() -> String {
    let graph = Graph {
        title: "Where walks from −0.5 on −x/10 − x² + x⁴ end, for every rate",
        about: "Small rates end at one place. From a rate near 0.56 on a walk alternates between two \
                places, then between four, then anywhere; from about 0.9 on it leaves.",
        names: ["learning rate", "the last places x"],
        window: Window {
            x: [0.0, 0.92],
            y: [-1.3, 1.3],
        },
        logarithmic: false,
        lines: &[GraphLine {
            label: "last 40 of 440",
            notes: &["places of a walk"],
            points: &last_places(230, 440, 40),
            stroke: Stroke::Dots,
        }],
    };
    graph.svg()
}
