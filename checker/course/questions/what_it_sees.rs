//! The optimiser sees one slope, not your picture.

use crate::course::section::Section;
use crate::draw::Draw;
use crate::show;
use crate::understanding::question::{POINT, Posed, Question, slip};

pub static QUESTION: Question = Question {
    name: "what-it-sees",
    order: 40,
    idea: "the optimiser sees one slope, not your picture",
    read_again: Section {
        exercise: "ex03_step",
        heading: "The mathematics",
    },
    draw: what_it_sees,
};

fn what_it_sees(draw: &mut Draw) -> Posed {
    let (x, y) = (draw.away(0.4, 1.6), draw.away(0.4, 1.6));
    let lr = draw.decimals(0.1, 0.3, 20.0);
    let (gx, gy) = (2.0 * x, -2.0 * y);
    // The bowl (p − c)²/1 has its minimum at c and slope 2(p − c): equal here when c = p − g/2.
    let (cx, cy) = (x - gx / 2.0, y - gy / 2.0);
    Posed {
        text: format!(
            "On the saddle x² − y², at ({x}, {y}), the gradient is ({}, {}). Another surface, a \
             round bowl with its lowest point at ({}, {}), happens to have the same gradient there. \
             From ({x}, {y}), with lr = {lr}, where does one step lead on the *bowl*? (Two decimals \
             are enough.)",
            show::number(gx),
            show::number(gy),
            show::number(cx),
            show::number(cy),
        ),
        form: POINT,
        right: vec![x - lr * gx, y - lr * gy],
        worked: format!(
            "the step knows the slope at ({x}, {y}) and nothing else, so it is that of the saddle: \
             subtract {lr} times ({}, {}), which leads to ({}, {}).",
            show::number(gx),
            show::number(gy),
            show::number(x - lr * gx),
            show::number(y - lr * gy)
        ),
        tolerance: 0.01,
        slips: vec![
            slip(
                "jumps-to-minimum",
                vec![cx, cy],
                "That is the lowest point of the bowl. You can see it in the picture; the \
                 optimiser cannot. It gets one slope, and walks lr times it.",
            ),
            slip(
                "jumps-along-y",
                vec![x - lr * gx, cy],
                "Along x that is right, but along y it jumps to the lowest point, which the \
                 optimiser cannot see. Both coordinates move alike: subtract lr times the slope.",
            ),
            slip(
                "adds-gradient",
                vec![x + lr * gx, y + lr * gy],
                "That is uphill. The gradient points to where the loss grows: subtract it.",
            ),
            slip(
                "towards-the-minimum",
                vec![x + lr * (cx - x), y + lr * (cy - y)],
                "That walks lr of the way to the lowest point, as if it were known. All that is \
                 known is the slope: subtract lr times the gradient.",
            ),
        ],
    }
}
