//! A semicolon behind what the function should return, or nothing to return at all.

use crate::glossary::function::ends_in_first_round;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::CHANGES;
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

pub static GLOSS: Gloss = Gloss {
    name: "result-with-semicolon",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "Bowl::value",
            "let [x, y] = p;\n0.5 * (self.a * x * x + self.b * y * y);",
            "a function returns its last expression, written without `;`. Take away the `;` at the end of line 2.",
        ),
        example(
            "step",
            "let g = gradient(p);\nstd::array::from_fn(|i| p[i] - lr * g[i]);",
            "a function returns its last expression, written without `;`. Take away the `;` at the end of line 2.",
        ),
        example(
            "descend",
            r"
    let mut here = start;
    let mut walk = vec![here];
    for _ in 0..steps {
        here = ex03_step::step(&gradient, here, lr);
        walk.push(here);
    }
",
            "the function ends without a result. What it returns stands alone in its last line, without `;`.",
        ),
        example(
            "saddle_value",
            "let height = p[0] * p[0] - p[1] * p[1];",
            "the function ends without a result. Name it in a last line of its own, without `;`: `height`.",
        ),
        example(
            "step",
            "let g = gradient(p);\nlet mut next = p;\nfor i in 0..N { next[i] -= lr * g[i] };",
            "the function ends without a result. What it returns stands alone in its last line, without `;`.",
        ),
        example(
            "linspace",
            "let mut marks = vec![start];\nmarks.push(end);",
            "the function ends without a result. What it returns stands alone in its last line, without `;`.",
        ),
        silent(
            "classify",
            "if losses[0] > threshold { Behaviour::Diverges }\nBehaviour::Crawls",
        ),
        silent(
            "losses",
            "let mut all = vec![];\nfor p in trajectory {\n    all.push(f(*p));\n    return all;\n}",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_end = it
        .labels()
        .any(|label| label.starts_with("implicitly returns `()`"));
    let is_loop = it.expected().is_some_and(|(_, found)| found == "()")
        && matches!(it.expr(), Some(Expr::ForLoop(_) | Expr::While(_)));
    // Then the result is there, and in the wrong place.
    let is_returned = it
        .expr()
        .is_some_and(|it| ends_in_first_round(it).is_some());
    let is_it = (is_end || is_loop) && !is_returned;
    let function = it.function.as_ref().filter(|_| is_it)?;
    let last = function.block.stmts.last()?;
    match last {
        Stmt::Expr(expr, Some(_)) if returns_nothing(expr) => Some(without()),
        Stmt::Expr(_, Some(semicolon)) => Some(format!(
            "a function returns its last expression, written without `;`. Take away the `;` at the end \
            of line {}.",
            semicolon.span().start().line
        )),
        Stmt::Local(local) => Some(match &local.pat {
            syn::Pat::Ident(it) => format!(
                "the function ends without a result. Name it in a last line of its own, without `;`: \
                `{}`.",
                it.ident
            ),
            _ => without(),
        }),
        _ => Some(without()),
    }
}

/// A loop, or a change: without its `;` it is no result either.
fn returns_nothing(expr: &Expr) -> bool {
    use syn::BinOp::{AddAssign, DivAssign, MulAssign, SubAssign};
    match expr {
        Expr::ForLoop(_) | Expr::While(_) | Expr::Loop(_) | Expr::Assign(_) => true,
        Expr::Binary(it) => matches!(
            it.op,
            AddAssign(_) | SubAssign(_) | MulAssign(_) | DivAssign(_)
        ),
        Expr::MethodCall(call) => CHANGES.iter().any(|name| call.method == name),
        _ => false,
    }
}

fn without() -> String {
    "the function ends without a result. What it returns stands alone in its last line, without `;`."
        .to_string()
}
