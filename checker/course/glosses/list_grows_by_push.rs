//! `walk + [p]`, `walk += [p]`: a list that is to grow, as in Python.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "list-grows-by-push",
    reads: Reads::Errors(&["E0369", "E0368"], says),
    examples: &[
        example(
            "descend",
            "let mut walk = vec![start];\nwalk = walk + [start];\nwalk",
            "a list grows by `push`: `walk.push(…);` adds one entry at its end.",
        ),
        example(
            "descend",
            "let mut points = vec![start];\npoints += [start];\npoints",
            "a list grows by `push`: `points.push(…);` adds one entry at its end.",
        ),
        silent("step", "p - lr * gradient(p)"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_list = match it.error.code.as_str() {
        "E0369" => it.operands()?.0.starts_with("Vec<"),
        _ => it.error.message.contains("to type `Vec<"),
    };
    let list = match it.expr()? {
        Expr::Binary(operation) => &operation.left,
        list => list,
    };
    let list = it.short(list)?;
    is_list.then(|| format!("a list grows by `push`: `{list}.push(…);` adds one entry at its end."))
}
