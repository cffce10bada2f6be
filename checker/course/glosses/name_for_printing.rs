//! `{}` for a `Behaviour`, which has no text of its own.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "no-text-of-its-own",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "render",
            r#"
    let mut text = String::new();
    for row in rows { text += &format!("| {} | {} |\n", row.lr, row.behaviour); }
    text
"#,
            "`{}` has no words for a `Behaviour`. Choose them: `match row.behaviour { Behaviour::Crawls => \"…\", … }`.",
        ),
        example(
            "render",
            r#"
    rows.iter().map(|r| format!("{} no ({})\n", r.steps, r.behaviour)).collect()
"#,
            "`{}` has no words for a `Behaviour`. Choose them: `match r.behaviour { Behaviour::Crawls => \"…\", … }`.",
        ),
        silent(
            "render",
            r#"let mut text = String::new(); for row in rows { text += row.lr; } text"#,
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_it =
        it.error.message.contains("doesn't implement") && it.error.message.contains("Display`");
    let kind = it.quoted().first().copied().filter(|_| is_it)?;
    let value = it.short(it.expr()?)?;
    (kind == "Behaviour").then(|| {
        format!(
            "`{{}}` has no words for a `{kind}`. Choose them: `match {value} {{ {kind}::Crawls => \"…\", \
            … }}`."
        )
    })
}
