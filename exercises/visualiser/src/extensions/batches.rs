//! What a training costs: the loss by the number of examples that were looked at.

use super::Picture;
use crate::learner::ext02_noise::Dice;
use crate::learner::ext06_batches::{made, train};
use plot::{Graph, GraphLine, Point, Stroke, Window};

pub const PRICE: Picture = Picture {
    name: "price",
    about: "the loss by what it cost, for batches of four sizes",
    needs: &["ex01_surface", "ex03_step", "ext02_noise", "ext06_batches"],
    draw: price,
};

const ROWS: usize = 1000;
const EPOCHS: usize = 12;

fn price() -> String {
    let (rows, targets) = made(ROWS, &mut Dice::new(42));
    let loss = |w: &[f64; 3]| {
        let guess = |row: &[f64; 3]| row.iter().zip(w).map(|(x, w)| x * w).sum::<f64>();
        let errors = rows.iter().zip(&targets).map(|(row, y)| guess(row) - y);
        errors.map(|error| error * error).sum::<f64>() / ROWS as f64
    };
    let losses = [1, 32, 200, ROWS].map(|size| -> Vec<Point> {
        let training = train(&rows, &targets, size, 0.01, EPOCHS, &mut Dice::new(1));
        let after = training.weights.iter().enumerate();
        after.map(|(epoch, w)| [epoch as f64, loss(w)]).collect()
    });
    let names = [
        "one by one",
        "batches of 32",
        "batches of 200",
        "all 1000 at once",
    ];
    let updates: [&[&str]; 4] = [
        &["1000 updates an epoch"],
        &["32 updates an epoch"],
        &["5 updates an epoch"],
        &["1 update an epoch"],
    ];
    let lines: Vec<GraphLine<'_>> = (names.into_iter().zip(&losses).zip(updates))
        .map(|((label, points), notes)| GraphLine {
            label,
            notes,
            points,
            stroke: Stroke::Walk,
        })
        .collect();
    let graph = Graph {
        title: "The loss by what it cost, lr 0.01",
        about: "With the same number of examples looked at, small batches have taken more steps, and are \
                further down.",
        names: ["epochs: all examples, looked at so many times", "loss"],
        window: Window {
            x: [0.0, EPOCHS as f64],
            y: [0.1, 10.0],
        },
        logarithmic: true,
        lines: &lines,
    };
    graph.svg()
}
