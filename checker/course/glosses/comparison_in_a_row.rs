//! `a < b < c`, as on paper and in Python.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "comparison-in-a-row",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "saddle_value",
            "if 0.0 < p[0] < 1.0 { p[0] } else { p[1] }",
            "these are two questions, with `&&` between them: `a < b && b < c`.",
        ),
        example(
            "escape_step",
            "trajectory.iter().position(|q| -distance <= q[1] <= distance)",
            "these are two questions, with `&&` between them: `a < b && b < c`.",
        ),
        silent("saddle_value", "let x = p[0] <;\nx"),
        silent("descend", "let walk = Vec<Point<N>>::new();\nwalk"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let error = it.error;
    // In `Vec<f64>::new()` the compiler takes `<` and `>` for comparisons, and says how it is written.
    let is_it = error
        .message
        .starts_with("comparison operators cannot be chained")
        && !error.relayed.below("").contains("::<");
    is_it.then(|| "these are two questions, with `&&` between them: `a < b && b < c`.".to_string())
}
