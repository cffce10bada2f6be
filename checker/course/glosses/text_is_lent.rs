//! `text + format!(…)`: what is added to a text is lent.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "text-is-lent",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "render",
            r#"
    let mut text = String::new();
    for row in rows { text = text + format!("| {} |\n", row.lr); }
    text
"#,
            "text is lent to the text it is added to: put `&` before it, `&format!(…)`.",
        ),
        example(
            "render",
            r#"
    let mut text = String::new();
    for row in rows { let line = format!("| {} |\n", row.lr); text.push_str(line); }
    text
"#,
            "text is lent to the text it is added to: put `&` before it, `&line`.",
        ),
        silent("render", r#"let text: &str = 5; text.to_string()"#),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.expected()? != ("&str", "String") {
        return None;
    }
    let written = match it.text() {
        text if text.starts_with("format!") => "format!(…)",
        text if text.chars().all(|c| c.is_alphanumeric() || c == '_') => text,
        _ => return None,
    };
    Some(format!(
        "text is lent to the text it is added to: put `&` before it, `&{written}`."
    ))
}
