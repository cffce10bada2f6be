//! `if x = 1.0`: one equals sign gives a value, two ask for it.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "assignment-for-question",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "linspace",
            "if n = 1 { return vec![start]; }\nvec![start, end]",
            "`=` puts a value into a variable, `==` asks: `n == 1`.",
        ),
        example(
            "classify",
            "let last = losses[losses.len() - 1];\nif last = threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "`=` puts a value into a variable, `==` asks: `last == threshold`.",
        ),
        silent("linspace", "if n { return vec![start]; }\nvec![start, end]"),
        silent(
            "linspace",
            "if (n - 1) as f64 { return vec![start]; }\nvec![start, end]",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.expected() != Some(("bool", "()")) {
        return None;
    }
    let Expr::Assign(assign) = it.expr()? else {
        return None;
    };
    let (left, right) = (it.short(&assign.left)?, it.short(&assign.right)?);
    Some(format!(
        "`=` puts a value into a variable, `==` asks: `{left} == {right}`."
    ))
}
