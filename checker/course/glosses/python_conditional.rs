//! `a if question else b`, as Python chooses between two values.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-conditional",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "saddle_value",
            "return p[0] if p[1] > 0.0 else p[1]",
            "the question comes first: `if p[1] > 0.0 { p[0] } else { p[1] }`.",
        ),
        example(
            "first_below",
            "let answer = Some(0) if losses[0] < threshold else None;\nanswer",
            "the question comes first: `if losses[0] < threshold { Some(0) } else { None }`.",
        ),
        silent(
            "saddle_value",
            "let x = 1.0 if p[0] > 0.0 { x } else { 2.0 }",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (question, otherwise) = it.after().split_once(" else ")?;
    if it.text() != "if" || it.after().contains('{') {
        return None;
    }
    let value = it.before().rsplit(['=', ';', '{']).next()?.trim();
    let value = value.strip_prefix("return ").unwrap_or(value);
    let (question, otherwise) = (question.trim(), otherwise.trim().trim_end_matches(';'));
    Some(format!(
        "the question comes first: `if {question} {{ {value} }} else {{ {otherwise} }}`."
    ))
}
