//! `for k in steps`: a number is no list of numbers.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "loop-over-a-number",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "first_below",
            "for k in losses.len() {\nif losses[k] < threshold { return Some(k); }\n}\nNone",
            "a loop goes through a range: `0..losses.len()` counts from 0 up to the last one below it.",
        ),
        example(
            "descend",
            r"
    let mut p = start;
    let mut walk = vec![p];
    for _ in steps {
        p = ex03_step::step(&gradient, p, lr);
        walk.push(p);
    }
    walk
",
            "a loop goes through a range: `0..steps` counts from 0 up to the last one below it.",
        ),
        silent(
            "losses",
            "let mut all = Vec::new();\nfor p in trajectory[0][0] { all.push(p); }\nall",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let kind = it.quoted().first().copied()?;
    let is_it = it.error.message.ends_with("is not an iterator") && kind == "usize";
    let count = it.short(it.expr()?).filter(|_| is_it)?;
    Some(format!(
        "a loop goes through a range: `0..{count}` counts from 0 up to the last one below it."
    ))
}
