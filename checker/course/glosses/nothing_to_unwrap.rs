//! `.unwrap()` of a `None`: nothing was found, or the list is empty.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "nothing-to-unwrap",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "first_below",
            "Some(losses.iter().position(|&l| l < threshold).unwrap())",
            "`position` gives `None` where nothing fits, and `unwrap` stops at that. Ask for that case: `match … { Some(x) => …, None => … }`.",
        ),
        example(
            "settled_below",
            r"
    let last = losses.last().unwrap();
    if *last < threshold { Some(losses.len() - 1) } else { None }
",
            "`last` gives `None` where the list is empty, and `unwrap` stops at that. Ask for that case: `match … { Some(x) => …, None => … }`.",
        ),
        silent(
            "classify",
            r"
    let most = losses.iter().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap();
    if *most > losses[0] { return Behaviour::Diverges; }
    if losses[losses.len() - 1] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    if !it.words.contains("on a `None` value") {
        return None;
    }
    let opened = it.around.iter().find_map(|expr| match expr {
        Expr::MethodCall(call) if call.method == "unwrap" => Some(call),
        _ => None,
    })?;
    let Expr::MethodCall(asked) = &*opened.receiver else {
        return None;
    };
    let why = match asked.method.to_string().as_str() {
        "position" | "rposition" | "find" => "where nothing fits",
        "first" | "last" | "max_by" | "min_by" | "next" | "reduce" => "where the list is empty",
        _ => return None,
    };
    Some(format!(
        "`{}` gives `None` {why}, and `unwrap` stops at that. Ask for that case: \
         `match … {{ Some(x) => …, None => … }}`.",
        asked.method
    ))
}
