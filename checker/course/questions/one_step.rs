//! Why a step subtracts the gradient.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{POINT, Posed, Question, bowl, slip};

pub static QUESTION: Question = Question {
    name: "one-step",
    order: 10,
    idea: "why a step subtracts the gradient",
    read_again: Section {
        exercise: "ex03_step",
        heading: "The mathematics",
    },
    draw: one_step,
};

fn one_step(draw: &mut Draw) -> Posed {
    let (a, b) = (draw.whole(1, 4) as f64, draw.whole(8, 20) as f64);
    let (x, y) = (draw.away(0.6, 1.9), draw.away(0.6, 1.9));
    let lr = draw.within(0.01, 0.04);
    let (gx, gy) = (a * x, b * y);
    let loss = 0.5 * (a * x * x + b * y * y);
    Posed {
        text: format!(
            "The bowl is {}. You stand at ({x}, {y}) and take one plain step of gradient descent \
             with lr = {lr}. Where are you then? (Two decimals are enough.)",
            bowl(a, b)
        ),
        form: POINT,
        right: vec![x - lr * gx, y - lr * gy],
        worked: format!(
            "the slope of ½·a·x² is a·x, so the gradient is ({a}·{x}, {b}·{y}) = ({}, {}). Subtract \
             {lr} times that: ({}, {}).",
            number(gx),
            number(gy),
            number(x - lr * gx),
            number(y - lr * gy)
        ),
        tolerance: 0.01,
        slips: vec![
            slip(
                "adds-gradient",
                vec![x + lr * gx, y + lr * gy],
                "That is uphill. The gradient points to where the loss grows: subtract it.",
            ),
            slip(
                "forgets-rate",
                vec![x - gx, y - gy],
                "That is the whole gradient. Multiply it by the learning rate first.",
            ),
            slip(
                "twice-as-far",
                vec![x - 2.0 * lr * gx, y - 2.0 * lr * gy],
                "That goes twice as far. The ½ of the bowl cancels the 2 that comes down from \
                 the square: the slope of ½·b·y² is b·y, and lr counts once.",
            ),
            slip(
                "scales-point",
                vec![x * (1.0 - lr), y * (1.0 - lr)],
                "That shrinks both coordinates alike. Each has a slope of its own.",
            ),
            slip(
                "uses-loss",
                vec![x - lr * loss, y - lr * loss],
                "That subtracts the loss itself. A step uses the slope, not the height.",
            ),
            slip(
                "moves-only",
                vec![-lr * gx, -lr * gy],
                "That is the move, not the place where it leads. Add it to where you stood.",
            ),
        ],
    }
}
