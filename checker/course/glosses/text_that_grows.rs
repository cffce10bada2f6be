//! `"…"` where text is to be put together, and `"a" + "b"`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "text-that-grows",
    reads: Reads::Errors(&["E0308", "E0369", "E0599"], says),
    examples: &[
        example(
            "render",
            r#"let head = "| lr |" + "\n"; head"#,
            "text in quotes is fixed. Text that is put together is a `String`: begin with `String::from(\"…\")`, add with `push_str`.",
        ),
        example(
            "render",
            r#"
    let mut text = "";
    for row in rows { text.push_str(&format!("{}\n", row.lr)); }
    text
"#,
            "text in quotes is fixed. Text that is put together is a `String`: begin with `String::from(\"…\")`, add with `push_str`.",
        ),
        example(
            "render",
            r#""| lr | momentum | converged | steps | final loss |""#,
            "text in quotes is fixed. Text that is put together is a `String`: begin with `String::from(\"…\")`, add with `push_str`.",
        ),
        silent(
            "render",
            r#"let mut text = String::new(); for row in rows { text += row.lr; } text"#,
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_it = match it.error.code.as_str() {
        "E0308" => it.expected() == Some(("String", "&str")),
        "E0369" => it.operands() == Some(("&str", "&str")),
        _ => {
            let message = &it.error.message;
            ["push", "push_str"].contains(&it.text()) && message.contains("`&str`")
        }
    };
    is_it.then(|| {
        "text in quotes is fixed. Text that is put together is a `String`: begin with `String::from(\"…\")`, \
        add with `push_str`."
            .to_string()
    })
}
