//! `and`, `or`, `not`, `True`, `is None`, `def`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-word",
    reads: Reads::Errors(&["", "E0425"], says),
    examples: &[
        example(
            "saddle_value",
            "if p[0] > 0.0 and p[1] > 0.0 { 1.0 } else { 0.0 }",
            "Python's `and` is `&&` in Rust.",
        ),
        example(
            "saddle_value",
            "if not p[0].is_finite() { 1.0 } else { 0.0 }",
            "Python's `not` is `!` in Rust, right before what it denies: `!x.is_finite()`.",
        ),
        example(
            "saddle_value",
            "let up = True;\nif up { p[0] } else { p[1] }",
            "Python's `True` is `true` in Rust.",
        ),
        example(
            "saddle_value",
            "def square(t):\n    return t * t\nsquare(p[0]) - square(p[1])",
            "Python's `def` is `fn` in Rust, with types and braces; the shortest is a closure: `let square = |t: f64| …;`.",
        ),
        example(
            "first_below",
            "let found = losses.iter().position(|l| *l < threshold);\nif found is None { return None; }\nfound",
            "Python's `found is None` is `found.is_none()` in Rust.",
        ),
        silent("saddle_value", "let and = p[0] p[1];\nand"),
        silent("saddle_value", "if Truth { 1.0 } else { 0.0 }"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let text = it.text();
    let before = it.before().trim_end();
    let last = before.rsplit([' ', '(']).next().unwrap_or(before).trim();
    let instead = match (text, last) {
        ("and", _) => "`&&` in Rust",
        ("or", _) => "`||` in Rust",
        ("True", _) => "`true` in Rust",
        ("False", _) => "`false` in Rust",
        ("is", name) if it.after().trim_start().starts_with("None") => {
            return Some(format!(
                "Python's `{name} is None` is `{name}.is_none()` in Rust."
            ));
        }
        (_, "not") => "`!` in Rust, right before what it denies: `!x.is_finite()`",
        (name, "def") => {
            return Some(format!(
                "Python's `def` is `fn` in Rust, with types and braces; the shortest is a closure: \
                 `let {name} = |t: f64| …;`."
            ));
        }
        _ => return None,
    };
    let word = if last == "not" { last } else { text };
    Some(format!("Python's `{word}` is {instead}."))
}
