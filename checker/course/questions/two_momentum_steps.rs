//! What momentum carries from step to step.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{NUMBER, Posed, Question, slip};

pub static QUESTION: Question = Question {
    name: "two-momentum-steps",
    order: 50,
    idea: "what momentum carries from step to step",
    read_again: Section {
        exercise: "ex06_momentum",
        heading: "The mathematics",
    },
    draw: two_momentum_steps,
};

fn two_momentum_steps(draw: &mut Draw) -> Posed {
    let b = draw.whole(8, 20) as f64;
    let y0 = draw.away(0.8, 2.0);
    let lr = draw.within(0.01, 0.04);
    let m = [0.5, 0.6, 0.7, 0.8, 0.9][draw.whole(0, 4)];
    let slope = |y: f64| b * y;
    let y1 = y0 - lr * slope(y0);
    let v1 = y1 - y0;
    let right = y1 + m * v1 - lr * slope(y1);
    let averaged = {
        let v1 = -(1.0 - m) * lr * slope(y0);
        let y1 = y0 + v1;
        y1 + m * v1 - (1.0 - m) * lr * slope(y1)
    };
    Posed {
        text: format!(
            "Along y the bowl is ½·{b}·y². You start at y = {y0} at rest (velocity 0) with \
             lr = {lr} and momentum {m}: v' = momentum·v − lr·slope, y' = y + v'. What is y after \
             *two* steps? (To within 0.01.)"
        ),
        form: NUMBER,
        right: vec![right],
        worked: format!(
            "the first step is plain: v = −{lr}·{b}·{y0} = {}, y = {}. The second keeps {m} of that v: \
             v = {}, y = {}.",
            number(v1),
            number(y1),
            number(right - y1),
            number(right)
        ),
        tolerance: 0.01,
        slips: vec![
            slip(
                "velocity-reset",
                vec![y1 - lr * slope(y1)],
                "That is two plain steps: the velocity of the first is lost. The second step keeps \
                 momentum times it.",
            ),
            slip(
                "averages-velocity",
                vec![averaged],
                "That weighs the slope by 1 − momentum. Here nothing is averaged: v' = momentum·v \
                 − lr·slope.",
            ),
            slip(
                "momentum-brakes",
                vec![y1 - m * v1 - lr * slope(y1)],
                "That turns the old velocity round. Momentum goes on in the direction that you \
                 came: plus momentum·v.",
            ),
            slip(
                "looks-ahead",
                vec![y1 + m * v1 - lr * slope(y1 + m * v1)],
                "That takes the slope ahead of where you stand (Nesterov's method). The heavy ball \
                 asks at y itself.",
            ),
            slip(
                "one-step-only",
                vec![y1],
                "That is the place after one step. Take one more.",
            ),
        ],
    }
}
