//! What the tangent board promises of one step, and what the bowl makes of it, by the rate.

use super::ground;
use super::spec::Spec;
use crate::lab;
use anyhow::Result;
use plot::{Graph, GraphLine, Stroke, Window};

/// The largest rate that is shown, and how many rates there are.
const WIDEST: f64 = 0.11;
const COUNT: i32 = 110;

pub(super) fn draw(spec: &Spec) -> Result<String> {
    let lr = ground::rate(spec)?;
    let start = spec.start;
    let (height, slope) = (lab::value(start), lab::gradient(start));
    let steep: f64 = slope.iter().map(|g| g * g).sum();
    let board = |t: f64| [t, height - t * steep];
    let bowl = |t: f64| [t, lab::value([0, 1].map(|k| start[k] - t * slope[k]))];
    let rates = (0..=COUNT).map(|k| WIDEST * f64::from(k) / f64::from(COUNT));
    let rates: Vec<f64> = rates.collect();
    let [promised, kept] = [
        rates.iter().map(|t| board(*t)).collect::<Vec<_>>(),
        rates.iter().map(|t| bowl(*t)).collect(),
    ];
    let line = |label, points, stroke| GraphLine {
        label,
        notes: &[],
        points,
        stroke,
    };
    let marks = [board(lr), bowl(lr)];
    let at = format!("a step with {lr}");
    let figure = Graph {
        title: "One step: what the board promises, what the bowl keeps",
        about: "The loss after one step from the start, for each rate. The board is a straight line \
                down without end. The bowl leaves it, is lowest at 0.05, and is as high as at the \
                start near 0.1.",
        names: ["learning rate", "loss after the step"],
        window: Window {
            x: [0.0, WIDEST],
            y: [-20.0, 60.0],
        },
        logarithmic: false,
        lines: &[
            line("the bowl", &kept, Stroke::Line),
            line("the tangent board", &promised, Stroke::Line),
            line(&at, &marks, Stroke::Marks),
        ],
    };
    Ok(figure.svg())
}
