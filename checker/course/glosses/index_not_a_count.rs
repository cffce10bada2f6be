//! `losses[half]` with a `half` that is no `usize`.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "index-not-a-count",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "classify",
            r"
    let half = losses.len() as f64 / 2.0;
    if losses[half] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
            "an index is a `usize`, a whole number, and `half` is decimal. Count in whole numbers: 7 / 2 is 3.",
        ),
        example(
            "first_below",
            r"
    let mut k: i32 = 0;
    while losses[k] >= threshold { k += 1; }
    Some(k as usize)
",
            "an index is a `usize`, and `k` is an `i32`. Count with a `usize` from the start, or write `k as usize`.",
        ),
        silent(
            "first_below",
            "for k in losses.len() {\nif losses[k] < threshold { return Some(k); }\n}\nNone",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let [_, kind] = it.quoted()[..] else {
        return None;
    };
    if !it.error.message.contains("cannot be indexed by") {
        return None;
    }
    let written = it.short(bare(it.expr()?))?;
    match kind {
        "f64" | "{float}" => Some(format!(
            "an index is a `usize`, a whole number, and `{written}` is decimal. Count in whole numbers: \
            7 / 2 is 3."
        )),
        "i32" | "u32" | "i64" | "u64" | "isize" => {
            let cast = match bare(it.expr()?) {
                Expr::Path(_) => format!("{written} as usize"),
                _ => format!("({written}) as usize"),
            };
            Some(format!(
                "an index is a `usize`, and `{written}` is an `{kind}`. Count with a `usize` from the \
                start, or write `{cast}`."
            ))
        }
        _ => None,
    }
}
