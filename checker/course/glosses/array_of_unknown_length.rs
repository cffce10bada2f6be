//! `[0.0; n]` with an `n` that is known only when the program runs.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "array-of-unknown-length",
    reads: Reads::Errors(&["E0435"], says),
    examples: &[
        example(
            "linspace",
            "let mut posts = [0.0; n];\nposts[0] = start;\nposts.to_vec()",
            "how long an array is stands in the program. A list whose length is known only when it runs is `vec![0.0; n]`.",
        ),
        example(
            "losses",
            "let how_many = trajectory.len();\nlet heights = [0.0; how_many];\nheights.to_vec()",
            "how long an array is stands in the program. A list whose length is known only when it runs is `vec![0.0; how_many]`.",
        ),
        silent("linspace", "const COUNT: usize = n;\nvec![start; COUNT]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let repeat = it.around.iter().find_map(|expr| match expr {
        Expr::Repeat(repeat) => Some(repeat),
        _ => None,
    })?;
    let (entry, count) = (it.short(&repeat.expr)?, it.short(&repeat.len)?);
    Some(format!(
        "how long an array is stands in the program. A list whose length is known only when it runs is \
        `vec![{entry}; {count}]`."
    ))
}
