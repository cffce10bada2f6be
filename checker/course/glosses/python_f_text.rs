//! `f"{x}"`: text with numbers in it, as Python has it.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-f-text",
    reads: Reads::Errors(&["", "E0425"], says),
    examples: &[
        example(
            "render",
            "let mut text = String::new();\nfor row in rows {\n    text += f\"| {row.lr} |\";\n}\ntext",
            "for Python's `f\"…\"` write `format!(\"| {} |\", row.lr)`: a `{}` for each value, and the values behind.",
        ),
        example(
            "render",
            "let rate = rows[0].lr;\nf\"| {rate} |\".to_string()",
            "for Python's `f\"…\"` write `format!(\"| {} |\", row.lr)`: a `{}` for each value, and the values behind.",
        ),
        silent("render", "x\"| lr |\".to_string()"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_prefix = it.error.message == "prefix `f` is unknown";
    (is_prefix && it.after().starts_with('"')).then(|| {
        "for Python's `f\"…\"` write `format!(\"| {} |\", row.lr)`: a `{}` for each value, and the values \
         behind."
            .to_string()
    })
}
