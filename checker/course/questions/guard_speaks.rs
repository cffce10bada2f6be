//! When a guard against divergence speaks.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::understanding::question::{COUNT, Posed, Question, slip};

pub static QUESTION: Question = Question {
    name: "guard-speaks",
    order: 60,
    idea: "when a guard against divergence speaks",
    read_again: Section {
        exercise: "ex07_guard",
        heading: "The mathematics",
    },
    draw: guard_speaks,
};

fn guard_speaks(draw: &mut Draw) -> Posed {
    let b = [10.0, 20.0, 25.0, 40.0][draw.whole(0, 3)];
    let factor = draw.whole(2, 6) as f64;
    let lr = (1.0 + factor) / b;
    let zeros = draw.whole(3, 8);
    let ceiling: f64 = (0..zeros).map(|_| 10.0).product();
    let squares = factor * factor;
    let right = first_above(ceiling, squares);
    let forgot = first_above(ceiling, factor);
    let overflow = (f64::MAX.ln() / squares.ln()).ceil();
    Posed {
        text: format!(
            "Along y the bowl is ½·{b}·y² and lr = {lr}, far above the limit: every step multiplies \
             y by 1 − lr·{b} = −{factor}. A guard stops the run at the first step whose loss is more \
             than 10^{zeros} times the loss at the start. Which step is that? (Count the \
             start as 0.)"
        ),
        form: COUNT,
        right: vec![right],
        worked: format!(
            "y grows {factor} times at each step, so the loss grows {squares} times. {squares}^{} is the \
             first of its powers above 10^{zeros}.",
            right
        ),
        tolerance: 0.0,
        slips: vec![
            slip(
                "forgets-square",
                vec![forgot],
                "That is when y has grown so much. The loss grows with its square: it takes about half as many steps.",
            ),
            slip(
                "waits-for-infinity",
                vec![overflow],
                "That is about when the loss is no longer finite. The guard has a ceiling, and \
                 speaks long before.",
            ),
            slip(
                "stops-at-first-climb",
                vec![1.0],
                "The loss climbs at once, but the guard waits for its ceiling: a climb alone may \
                 be a healthy run with momentum.",
            ),
            slip(
                "one-early",
                vec![right - 1.0],
                "One too few: at that step the loss is not above the ceiling yet. The start is \
                 step 0, and the first step is step 1.",
            ),
            slip(
                "one-late",
                vec![right + 1.0],
                "One too many: the first step above the ceiling counts, and the start is step 0.",
            ),
        ],
    }
}

/// The first power of `growth` that is above `ceiling`.
fn first_above(ceiling: f64, growth: f64) -> f64 {
    let (mut power, mut steps) = (1.0, 0.0);
    while power <= ceiling {
        power *= growth;
        steps += 1.0;
    }
    steps
}
