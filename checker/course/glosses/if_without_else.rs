//! `if … { Behaviour::Diverges }` and then more: an `if` without `else` returns nothing.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

pub static GLOSS: Gloss = Gloss {
    name: "if-without-else",
    reads: Reads::Errors(&["E0308", "E0317"], says),
    examples: &[
        example(
            "classify",
            r"
    if losses.iter().any(|x| !x.is_finite()) { Behaviour::Diverges }
    if losses[0] < threshold { Behaviour::Converges }
    Behaviour::Crawls
",
            "a value inside an `if` does not leave the function by itself. Say `return Behaviour::Diverges;`, or go on with `else`.",
        ),
        example(
            "classify",
            r"
    let last = losses[losses.len() - 1];
    if last > losses[0] {
        Behaviour::Diverges
    } else if last < threshold {
        Behaviour::Converges
    }
",
            "without a last `else { … }` this has no value where none of the questions is a yes. Add one.",
        ),
        silent(
            "classify",
            "if losses[0] = threshold { Behaviour::Converges } else { Behaviour::Crawls }",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.error.code == "E0317" {
        return Some(
            "without a last `else { … }` this has no value where none of the questions is a yes. Add \
            one."
                .to_string(),
        );
    }
    let is_it = it.labels().any(|label| label.contains("without `else`"));
    let has_no_else = it.around.iter().find_map(|expr| match expr {
        Expr::If(question) => Some(question.else_branch.is_none()),
        _ => None,
    });
    // Only where something follows does a `return` change nothing else.
    let function = it
        .function
        .as_ref()
        .filter(|_| is_it && has_no_else == Some(true))?;
    let last = function.block.stmts.last()?;
    let follows = match last {
        Stmt::Expr(..) | Stmt::Macro(_) | Stmt::Local(_) | Stmt::Item(_) => {
            last.span().end().line > it.line()
        }
    };
    let value = it.short(it.expr()?).unwrap_or_else(|| "…".to_string());
    follows.then(|| {
        format!(
            "a value inside an `if` does not leave the function by itself. Say `return {value};`, or go \
            on with `else`."
        )
    })
}
