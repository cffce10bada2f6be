//! `losses.last() > losses[0]`: an `Option` beside a number.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "option-for-number",
    reads: Reads::Errors(&["E0308", "E0277", "E0369"], says),
    examples: &[
        example(
            "classify",
            "let last = losses.last();\nif last > losses[0] { Behaviour::Diverges } else { Behaviour::Crawls }",
            "`last()` gives an `Option`, as the list may be empty. The number itself: `losses[losses.len() - 1]`.",
        ),
        example(
            "classify",
            "if losses.last() > losses[0] { Behaviour::Diverges } else { Behaviour::Crawls }",
            "`last()` gives an `Option`, as the list may be empty. The number itself: `losses[losses.len() - 1]`.",
        ),
        example(
            "classify",
            "let fall = losses[0] - losses.last();\nif fall > threshold { Behaviour::Crawls } else { Behaviour::Stalls }",
            "`last()` gives an `Option`, as the list may be empty. The number itself: `losses[losses.len() - 1]`.",
        ),
        example(
            "descend",
            r"
    let mut walk = vec![start];
    for _ in 0..steps {
        let last = walk.last();
        walk.push(ex03_step::step(&gradient, last, lr));
    }
    walk
",
            "`last()` gives an `Option`, as the list may be empty. The point itself: `walk[walk.len() - 1]`.",
        ),
        silent(
            "classify",
            "if losses.first() > Some(&threshold) && losses[0] > losses { Behaviour::Diverges } else { Behaviour::Crawls }",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_option = |kind: &str| kind.starts_with("Option<");
    let is_it = match it.error.code.as_str() {
        "E0308" => it.expected().is_some_and(|(wanted, found)| {
            is_option(wanted) && found == "f64"
                || (wanted == "f64" || wanted.starts_with("[f64;")) && is_option(found)
        }),
        _ => it.operands().is_some_and(|(left, right)| {
            is_option(left) && right == "f64" || left == "f64" && is_option(right)
        }),
    };
    if !is_it {
        return None;
    }
    let sides = it.around.iter().find_map(|expr| match expr {
        Expr::Binary(binary) => Some(vec![&*binary.left, &*binary.right]),
        _ => None,
    });
    let sides = sides.or_else(|| Some(vec![it.expr()?]))?;
    let function = it.function.as_ref()?;
    let list = sides.into_iter().find_map(|side| {
        let made = match variable(side) {
            Some(name) => function.value_of(&name)?,
            None => side,
        };
        match made {
            Expr::MethodCall(call) if call.method == "last" => it.short(&call.receiver),
            _ => None,
        }
    })?;
    let inside = match it.expected() {
        Some((wanted, _)) if wanted.starts_with("[f64;") => "point",
        _ => "number",
    };
    Some(format!(
        "`last()` gives an `Option`, as the list may be empty. The {inside} itself: `{list}[{list}.len() - 1]`."
    ))
}
