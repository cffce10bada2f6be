//! Which direction sets the limit for the learning rate.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show::number;
use crate::understanding::question::{NUMBER, Posed, Question, bowl, slip};

pub static QUESTION: Question = Question {
    name: "largest-rate",
    order: 30,
    idea: "which direction sets the limit for the learning rate",
    read_again: Section {
        exercise: "ex04_loop",
        heading: "The mathematics",
    },
    draw: largest_rate,
};

fn largest_rate(draw: &mut Draw) -> Posed {
    let steep = [8.0, 10.0, 16.0, 20.0, 25.0, 40.0, 50.0][draw.whole(0, 6)];
    let shallow = draw.whole(1, 4) as f64;
    // The steep axis is not always y.
    let (a, b) = if draw.whole(0, 1) == 0 {
        (shallow, steep)
    } else {
        (steep, shallow)
    };
    Posed {
        text: format!(
            "The bowl is {}. For every learning rate below some limit plain gradient descent \
             converges from any start, and above it from hardly any. What is the limit? (To within \
             0.002.)",
            bowl(a, b)
        ),
        form: NUMBER,
        right: vec![2.0 / steep],
        worked: format!(
            "a step multiplies the coordinate along an axis by 1 − lr·curvature, and that must stay \
             above −1. The steepest axis is the first to fail: 2/{steep} = {}.",
            number(2.0 / steep)
        ),
        tolerance: 0.002,
        slips: vec![
            slip(
                "one-over-curvature",
                vec![1.0 / steep],
                "With that rate the steep direction lands on the floor in one step: it is the \
                 fastest there, not the limit. Overshooting by less than the distance itself still \
                 converges.",
            ),
            slip(
                "shallow-sets-limit",
                vec![2.0 / shallow],
                "That is the limit of the shallow direction. The steep one blows up long before: \
                 the largest curvature sets the limit.",
            ),
            slip(
                "best-rate",
                vec![2.0 / (steep + shallow)],
                "That is the rate which converges fastest, 2/(a + b). The limit lies above it.",
            ),
            slip(
                "always-one",
                vec![1.0],
                "There is no limit that fits all surfaces: it depends on the curvature.",
            ),
        ],
    }
}
