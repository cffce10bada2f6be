//! `'| lr |'`: single quotes hold one character.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "text-in-single-quotes",
    reads: Reads::Errors(&["", "E0762"], says),
    examples: &[
        example(
            "render",
            "let head = '| lr |';\nhead.to_string()",
            "single quotes hold one character. Text stands in double quotes: `\"…\"`.",
        ),
        example(
            "render",
            "let mut text = String::new();\ntext.push_str('a line');\ntext",
            "single quotes hold one character. Text stands in double quotes: `\"…\"`.",
        ),
        silent("render", r#"let c: char = "c"; c.to_string()"#),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let mut proposals = it.error.proposals.iter();
    let is_it = !it.error.proposals.is_empty() && proposals.all(|mark| mark.says == "\"");
    is_it.then(|| {
        "single quotes hold one character. Text stands in double quotes: `\"…\"`.".to_string()
    })
}
