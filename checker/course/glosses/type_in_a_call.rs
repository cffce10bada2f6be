//! `Vec<f64>::new()`: a type with `<…>` where something is called.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "type-in-a-call",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "descend",
            "let mut walk = Vec<Point<N>>::new();\nwalk.push(start);\nwalk",
            "where something is called the type goes after `::`, as in `Vec::<f64>::new()`, or is left out: `Vec::new()`.",
        ),
        example(
            "linspace",
            "let out = Vec<f64>::new();\nout",
            "where something is called the type goes after `::`, as in `Vec::<f64>::new()`, or is left out: `Vec::new()`.",
        ),
        silent("saddle_value", "if 0.0 < p[0] < 1.0 { p[0] } else { p[1] }"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let error = it.error;
    let is_it = error
        .message
        .starts_with("comparison operators cannot be chained")
        && error.relayed.below("").contains("::<");
    is_it.then(|| {
        "where something is called the type goes after `::`, as in `Vec::<f64>::new()`, or is left \
         out: `Vec::new()`."
            .to_string()
    })
}
