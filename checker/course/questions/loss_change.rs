//! A downhill direction is not yet a downhill step.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{NUMBER, Posed, Question, bowl, slip};

pub static QUESTION: Question = Question {
    name: "loss-change",
    order: 20,
    idea: "a downhill direction is not yet a downhill step",
    read_again: Section {
        exercise: "ex04_loop",
        heading: "The mathematics",
    },
    draw: loss_change,
};

fn loss_change(draw: &mut Draw) -> Posed {
    // Half the learners get a step that climbs, although it points downhill.
    let climbs = draw.whole(0, 1) == 1;
    let b = draw.whole(8, 20) as f64;
    let (x, y) = (draw.away(0.2, 0.9), draw.away(0.6, 1.5));
    // lr · b between 0.3 and 0.8, or between 2.3 and 2.8.
    let share = draw.decimals(0.3, 0.8, 10.0) + if climbs { 2.0 } else { 0.0 };
    let lr = (share / b * 1000.0).round() / 1000.0;
    let loss = |x: f64, y: f64| 0.5 * (x * x + b * y * y);
    let (gx, gy) = (x, b * y);
    let right = loss(x - lr * gx, y - lr * gy) - loss(x, y);
    let squared = gx * gx + gy * gy;
    Posed {
        text: format!(
            "The bowl is {}. You stand at ({x}, {y}) and take one plain step with lr = {lr}. By how \
             much does the loss change? (New loss minus old loss, with its sign; to within 0.05.)",
            bowl(1.0, b)
        ),
        form: NUMBER,
        right: vec![right],
        worked: format!(
            "the gradient is ({}, {}), so the step leads to ({}, {}). The loss is {} there and {} at \
             the start: the difference is {}.",
            number(gx),
            number(gy),
            number(x - lr * gx),
            number(y - lr * gy),
            number(loss(x - lr * gx, y - lr * gy)),
            number(loss(x, y)),
            number(right)
        ),
        tolerance: 0.05,
        slips: vec![
            slip(
                "sign-of-change",
                vec![-right],
                "The size is right, the sign is not: new loss minus old loss is negative when the \
                 loss falls.",
            ),
            slip(
                "tangent-for-ever",
                vec![-lr * squared],
                "That follows the tangent, -lr * |gradient|², as if the slope stayed the same all \
                 along the step. The bowl curves: compute the loss at both ends.",
            ),
            slip(
                "length-not-squared",
                vec![-lr * squared.sqrt()],
                "That is lr times the gradient's length: how far the step goes, not how far down.",
            ),
        ],
    }
}
