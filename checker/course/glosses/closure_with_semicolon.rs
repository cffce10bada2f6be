//! `|i| { p[i] - lr * slope[i]; }`: a semicolon behind what a closure should return.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

pub static GLOSS: Gloss = Gloss {
    name: "closure-with-semicolon",
    reads: Reads::Errors(&["E0277", "E0308"], says),
    examples: &[
        example(
            "step",
            "let slope = gradient(p);\nstd::array::from_fn(|i| { p[i] - lr * slope[i]; })",
            "a closure returns its last expression, written without `;`. Take away the `;` at the end of line 2.",
        ),
        example(
            "sample_grid",
            "ys.iter().map(|&y| {\nxs.iter().map(|&x| surface([x, y])).collect::<Vec<_>>();\n}).collect()",
            "a closure returns its last expression, written without `;`. Take away the `;` at the end of line 2.",
        ),
        silent(
            "step",
            "let slope = gradient(p);\nlet moved = std::array::from_fn(|i| p[i] - lr * slope[i]);",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let of_nothing = it
        .expected()
        .is_some_and(|(_, found)| found.starts_with("[();"))
        || it
            .error
            .message
            .ends_with("iterator over elements of type `()`");
    let function = it.function.as_ref().filter(|_| of_nothing)?;
    let mut ends = function.expressions().iter().filter_map(|expr| match expr {
        Expr::Closure(closure) => match &*closure.body {
            Expr::Block(body) => match body.block.stmts.last()? {
                Stmt::Expr(_, Some(semicolon)) => Some(semicolon.span().start().line),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    let line = ends.next().filter(|_| ends.next().is_none())?;
    Some(format!(
        "a closure returns its last expression, written without `;`. Take away the `;` at the end of line \
         {line}."
    ))
}
