//! A number where the answer may be missing: `Some(k)` or `None`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "number-for-option",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "first_below",
            r"
    for k in 0..losses.len() {
        if losses[k] < threshold { return k; }
    }
    None
",
            "the answer may be missing, so it is an `Option`: return `Some(k)` where there is one, and `None` where there is none.",
        ),
        example(
            "first_below",
            "losses.iter().position(|&loss| loss < threshold).unwrap()",
            "what stands before `.unwrap()` is `Some(k)` or `None` already, as the function should return it. Take `.unwrap()` away.",
        ),
        example(
            "escape_step",
            r"
    for (number, point) in trajectory.iter().enumerate() {
        if point[1].abs() > distance { return number }
    }
    return None;
",
            "the answer may be missing, so it is an `Option`: return `Some(number)` where there is one, and `None` where there is none.",
        ),
        silent("escape_step", "distance"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let inside = wanted.strip_prefix("Option<")?.strip_suffix('>')?;
    if inside != found {
        return None;
    }
    if let Some(Expr::MethodCall(call)) = it.expr()
        && call.method == "unwrap"
    {
        return Some(
            "what stands before `.unwrap()` is `Some(k)` or `None` already, as the function should \
            return it. Take `.unwrap()` away."
                .to_string(),
        );
    }
    let value = it.short(it.expr()?)?;
    Some(format!(
        "the answer may be missing, so it is an `Option`: return `Some({value})` where there is one, and \
        `None` where there is none."
    ))
}
