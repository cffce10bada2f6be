//! `Point(x, y)`, `Point { x, y }`: a point is made with square brackets.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "point-is-no-struct",
    reads: Reads::Errors(&["E0423", "E0071"], says),
    examples: &[
        example(
            "bowl_gradient",
            "Point(bowl.a * p[0], bowl.b * p[1])",
            "a point is an array: square brackets, and no name before them: `[…, …]`.",
        ),
        example(
            "saddle_gradient",
            "Point { x: 2.0 * p[0], y: -2.0 * p[1] }",
            "a point is an array: square brackets, and no name before them: `[…, …]`.",
        ),
        silent("bowl_gradient", "Bowl(bowl.a * p[0], bowl.b * p[1])"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    (it.text() == "Point").then(|| {
        "a point is an array: square brackets, and no name before them: `[…, …]`.".to_string()
    })
}
