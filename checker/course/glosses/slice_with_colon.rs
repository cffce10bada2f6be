//! `losses[k:]`, as Python cuts a list.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "slice-with-colon",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "classify",
            "let tail = losses[losses.len() / 2:];\nBehaviour::Crawls",
            "a part of a list is cut out with `..`, and lent: `&losses[losses.len() / 2..]`.",
        ),
        example(
            "settled_below",
            "let head = &losses[0:3];\nhead.first().map(|_| 0)",
            "a part of a list is cut out with `..`, and lent: `&losses[0..3]`.",
        ),
        silent("saddle_value", "let x: f64 = p[0:f64];\nx"),
        silent("saddle_value", "let x = p[0]: f64;\nx"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.text() != ":" {
        return None;
    }
    let (open, close) = (it.before().rfind('[')?, it.after().find(']')?);
    let inside = |text: &str| {
        text.chars()
            .all(|c| c.is_alphanumeric() || " _.()/+-*".contains(c))
    };
    let (from, to) = (&it.before()[open + 1..], it.after()[..close].trim());
    let list: String = it.before()[..open]
        .chars()
        .rev()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    let list: String = list.chars().rev().collect();
    let is_end = to.is_empty() || to.chars().all(|c| c.is_ascii_digit()) || to.contains("len()");
    let is_it = inside(from) && inside(to) && is_end && !list.is_empty();
    is_it.then(|| {
        let from = from.trim();
        format!("a part of a list is cut out with `..`, and lent: `&{list}[{from}..{to}]`.")
    })
}
