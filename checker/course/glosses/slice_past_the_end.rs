//! `&xs[a..b]` beyond the end, or backwards.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;

pub static GLOSS: Gloss = Gloss {
    name: "slice-past-the-end",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "first_below",
            "losses[1..].iter().position(|&l| l < threshold)",
            "a part of `losses` begins and ends inside it, at `losses.len()` at the latest. For short lists ask first how long they are.",
        ),
        example(
            "classify",
            r"
    let tail = &losses[losses.len() / 2..losses.len() + 1];
    if tail[0] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
            "a part of `losses` begins and ends inside it, at `losses.len()` at the latest. For short lists ask first how long they are.",
        ),
        silent(
            "first_below",
            "if losses[0] < threshold { Some(0) } else { None }",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    let is_it = [
        "range start index",
        "range end index",
        "slice index starts at",
    ]
    .iter()
    .any(|words| it.words.starts_with(words));
    let list = it.short(&it.indexing()?.expr).filter(|_| is_it)?;
    Some(format!(
        "a part of `{list}` begins and ends inside it, at `{list}.len()` at the latest. For short lists ask \
        first how long they are."
    ))
}
