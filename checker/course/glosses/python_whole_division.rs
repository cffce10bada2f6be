//! `xs.len() // 2`: here `//` begins a comment, and the rest of the line is gone.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::writing::python_division;

pub static GLOSS: Gloss = Gloss {
    name: "python-whole-division",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "classify",
            "let middle = losses.len() // 2;\nif losses[middle] < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "`//` begins a comment. Between whole numbers `/` already leaves out what is behind the point: `losses.len() / 2`.",
        ),
        example(
            "classify",
            "let middle = losses[losses.len() // 2];\nif middle < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "`//` begins a comment. Between whole numbers `/` already leaves out what is behind the point: `losses.len() / 2`.",
        ),
        silent(
            "saddle_value",
            "let x = p[0] // the first\nx * x - p[1] * p[1]",
        ),
        silent("saddle_value", "(p[0] // two\n+ p[1]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let mut lines = it
        .error
        .marks
        .iter()
        .map(|mark| it.line_at(mark.place.line));
    let (left, right) = lines.find_map(python_division)?;
    Some(format!(
        "`//` begins a comment. Between whole numbers `/` already leaves out what is behind the \
         point: `{left} / {right}`."
    ))
}
