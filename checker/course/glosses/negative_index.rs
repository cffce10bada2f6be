//! `losses[-1]`, as Python counts from the end.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "negative-index",
    reads: Reads::Errors(&["", "E0277"], says),
    examples: &[
        example(
            "classify",
            r"
    if losses[-1] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
            "an index counts from the beginning, never from the end. Write `losses[losses.len() - 1]`.",
        ),
        example(
            "classify",
            r"
    let (first, last) = (losses[0], losses[ -1 ]);
    if last > first { Behaviour::Diverges } else { Behaviour::Crawls }
",
            "an index counts from the beginning, never from the end. Write `losses[losses.len() - 1]`.",
        ),
        silent(
            "classify",
            r"
    let last = losses[losses.len() - 1.0];
    if last < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let index = it.around.iter().find_map(|expr| match expr {
        Expr::Index(index) => Some(index),
        _ => None,
    })?;
    let Expr::Unary(negative) = &*index.index else {
        return None;
    };
    let syn::UnOp::Neg(_) = negative.op else {
        return None;
    };
    let (list, back) = (it.short(&index.expr)?, it.short(&negative.expr)?);
    Some(format!(
        "an index counts from the beginning, never from the end. Write `{list}[{list}.len() - {back}]`."
    ))
}
