//! `trajectory.iter().map(f)`: what a list hands out is lent, and `f` takes a point.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;

pub static GLOSS: Gloss = Gloss {
    name: "function-for-each",
    reads: Reads::Errors(&["E0277", "E0631"], says),
    examples: &[
        example(
            "losses",
            "trajectory.iter().map(f).collect()",
            "`iter` hands out what it has lent, and `f` takes a point itself: `.map(|&p| f(p))`.",
        ),
        example(
            "losses",
            "let heights = trajectory.iter().map(&f);\nheights.collect()",
            "`iter` hands out what it has lent, and `f` takes a point itself: `.map(|&p| f(p))`.",
        ),
        silent(
            "sample_grid",
            "ys.iter().map(|&y| xs.iter().map(surface).collect()).collect()",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let message = &it.error.message;
    let wants_lent = message.contains("(&[f64; N])` closure") || message.contains("(&'a [f64; N])");
    let expr = it.expr().filter(|_| wants_lent)?;
    let name = match expr {
        syn::Expr::Reference(lent) => variable(&lent.expr)?,
        expr => variable(expr)?,
    };
    Some(format!(
        "`iter` hands out what it has lent, and `{name}` takes a point itself: `.map(|&p| {name}(p))`."
    ))
}
