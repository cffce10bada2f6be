//! `v = Vec::new();` where there is no `v` yet.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "not-declared",
    reads: Reads::Errors(&["E0425"], says),
    examples: &[
        example(
            "linspace",
            "posts = Vec::new();\nfor i in 0..n { posts.push(start + i as f64); }\nposts",
            "a new variable is declared when it is first named: `let mut posts = …;`.",
        ),
        example(
            "saddle_value",
            "x = p[0];\ny = p[1];\nx * x - y * y",
            "a new variable is declared when it is first named: `let x = …;`.",
        ),
        silent("saddle_value", "let x = p[0];\nx * x - y * y"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let name = it.text();
    let function = it.function.as_ref()?;
    let is_it = |expr: &&Expr| matches!(expr, Expr::Assign(assign) if variable(&assign.left).as_deref() == Some(name));
    it.around.iter().find(|expr| is_it(expr))?;
    let changes = function.expressions().iter().any(|expr| match expr {
        Expr::MethodCall(call) => {
            call.method.to_string().starts_with("push")
                && variable(&call.receiver).as_deref() == Some(name)
        }
        _ => false,
    });
    let times = function.expressions().iter().filter(|it| is_it(it)).count();
    let mutable = if changes || times > 1 { "mut " } else { "" };
    Some(format!(
        "a new variable is declared when it is first named: `let {mutable}{name} = …;`."
    ))
}
