//! `losses.iter().max()`, `.min()`, `.sort()`: decimal numbers have no full order.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "decimals-have-no-order",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "classify",
            "let most = losses.iter().max().unwrap();\nif *most < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "a list of `f64` has no `.max()`, since NaN has no place in it. The largest: `.fold(f64::NEG_INFINITY, |a, &b| a.max(b))`.",
        ),
        example(
            "first_below",
            "let least = losses.iter().min();\nleast.map(|_| 0)",
            "a list of `f64` has no `.min()`, since NaN has no place in it. The smallest: `.fold(f64::INFINITY, |a, &b| a.min(b))`.",
        ),
        example(
            "settled_below",
            "let mut sorted = losses.to_vec();\nsorted.sort();\nNone",
            "a list of `f64` has no `.sort()`, since NaN has no place in it. In order: `.sort_by(f64::total_cmp)`.",
        ),
        silent(
            "first_below",
            "let total: usize = losses.iter().sum();\nSome(total)",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.quoted().first() != Some(&"f64: Ord") {
        return None;
    }
    let instead = match it.text() {
        "max" => "The largest: `.fold(f64::NEG_INFINITY, |a, &b| a.max(b))`",
        "min" => "The smallest: `.fold(f64::INFINITY, |a, &b| a.min(b))`",
        "sort" => "In order: `.sort_by(f64::total_cmp)`",
        _ => return None,
    };
    Some(format!(
        "a list of `f64` has no `.{}()`, since NaN has no place in it. {instead}.",
        it.text()
    ))
}
