//! Whose walk is it? Three places tell the momentum.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{NUMBER, Posed, Question, slip};

pub static QUESTION: Question = Question {
    name: "momentum-of-a-walk",
    order: 55,
    idea: "a walk tells what made it",
    read_again: Section {
        exercise: "ex06_momentum",
        heading: "The mathematics",
    },
    draw: momentum_of_a_walk,
};

fn momentum_of_a_walk(draw: &mut Draw) -> Posed {
    let start = draw.whole(2, 8) as f64;
    // The first step goes this share of the way to the lowest point.
    let share = [0.1, 0.2, 0.25, 0.5][draw.whole(0, 3)];
    let momentum = [0.3, 0.4, 0.5, 0.6, 0.8, 0.9][draw.whole(0, 5)];
    let first = start - share * start;
    let plain = first - share * first;
    let second = plain + momentum * (first - start);
    let carried = second - plain;
    Posed {
        text: format!(
            "A walk on a bowl with its lowest point at 0 begins at rest. Along y it is at {start}, \
             then at {}, then at {}. Nobody tells you the curvature, the learning rate or the \
             momentum. What is the momentum? (To within 0.02.)",
            number(first),
            number(second),
        ),
        form: NUMBER,
        right: vec![momentum],
        worked: format!(
            "the first step, from rest, takes {share} of the way to the lowest point: that is lr times \
             the curvature. A second one without momentum would lead from {} to {}. It led {} further, \
             and the first move was {}: the momentum is the one through the other, {momentum}.",
            number(first),
            number(plain),
            number(carried),
            number(first - start)
        ),
        tolerance: 0.02,
        slips: vec![
            slip(
                "move-through-move",
                vec![(second - first) / (first - start)],
                "That is the second move through the first. A part of the second move comes from the \
                 slope: take that away first.",
            ),
            slip(
                "no-momentum",
                vec![0.0],
                "Without momentum each step would take the same share of what is left. Look whether \
                 the second one does.",
            ),
            slip(
                "share-of-the-way",
                vec![share],
                "That is lr times the curvature: the share of the way that the first step takes.",
            ),
        ],
    }
}
