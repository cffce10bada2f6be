//! A saddle is flat, and no trap.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{COUNT, Posed, Question, slip};

pub static QUESTION: Question = Question {
    name: "saddle-slide",
    order: 70,
    idea: "a saddle is flat, and no trap",
    read_again: Section {
        exercise: "ex09_saddle",
        heading: "The mathematics",
    },
    draw: saddle_slide,
};

fn saddle_slide(draw: &mut Draw) -> Posed {
    let lr: f64 = [0.05, 0.1, 0.15, 0.2, 0.25][draw.whole(0, 4)];
    let y0 = [0.01, 0.001, 0.0001][draw.whole(0, 2)];
    let distance = draw.whole(1, 3) as f64;
    let right = steps_to(distance, y0, 1.0 + 2.0 * lr);
    let half = steps_to(distance, y0, 1.0 + lr);
    let linear = ((distance - y0) / (2.0 * lr * y0)).ceil();
    Posed {
        text: format!(
            "On the saddle x² − y² you stand at (1, {y0}) and descend with lr = {lr}: every step \
             multiplies y by the same number. After how many steps is |y| > {distance} for the first \
             time? (Give or take one.)"
        ),
        form: COUNT,
        right: vec![right],
        worked: format!(
            "the slope along y is −2y, so a step multiplies y by 1 + 2·{lr} = {}. From {y0} it takes {} \
             such steps to more than {distance}.",
            number(1.0 + 2.0 * lr),
            right
        ),
        tolerance: 1.0,
        slips: vec![
            slip(
                "steps-of-equal-length",
                vec![linear],
                "That takes every step as long as the first. The slope grows with y: each step is \
                 longer than the one before.",
            ),
            slip(
                "forgets-the-two",
                vec![half],
                "That multiplies y by 1 + lr. The slope of −y² is −2y: it is 1 + 2·lr.",
            ),
            slip(
                "stuck-for-ever",
                vec![0.0],
                "It does leave. Only a start with y exactly 0 stays: anything else, however small, \
                 grows at every step.",
            ),
        ],
    }
}

/// How often `y` is multiplied by `growth` until it is above `distance`.
fn steps_to(distance: f64, mut y: f64, growth: f64) -> f64 {
    let mut steps = 0.0;
    while y <= distance {
        y *= growth;
        steps += 1.0;
    }
    steps
}
