//! `elif`, in Rust two words.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-else-if",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "saddle_value",
            "if p[0] > 0.0 {\n    1.0\n} elif p[0] < 0.0 {\n    2.0\n} else {\n    0.0\n}",
            "`elif` is two words in Rust: `else if`, right behind the `}`.",
        ),
        example(
            "saddle_value",
            "if p[0] > 0.0 { return 1.0; }\nelseif p[0] < 0.0 { return 2.0; }\n0.0",
            "`elseif` is two words in Rust: `else if`, right behind the `}`.",
        ),
        silent("saddle_value", "otherwise p[0] < 0.0 { 2.0 }"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let word = it.before().split_whitespace().next_back()?;
    ["elif", "elseif", "elsif"]
        .contains(&word)
        .then(|| format!("`{word}` is two words in Rust: `else if`, right behind the `}}`."))
}
