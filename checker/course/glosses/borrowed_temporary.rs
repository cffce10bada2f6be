//! `let line = format!(…).as_str();`: lent from something that nobody keeps.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "borrowed-temporary",
    reads: Reads::Errors(&["E0716"], says),
    examples: &[
        example(
            "render",
            r#"
    let mut text = String::new();
    for row in rows {
        let line = format!("| {} |\n", row.lr).as_str();
        text.push_str(line);
    }
    text
"#,
            "what `.as_str()` lends from is gone at the `;`. Keep it: leave `.as_str()` away here, and lend `&line` where it is used.",
        ),
        example(
            "classify",
            r"
    let sizes = losses.iter().map(|x| x.abs()).collect::<Vec<f64>>().as_slice();
    if sizes[0] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
            "what `.as_slice()` lends from is gone at the `;`. Keep it: leave `.as_slice()` away here, and lend `&sizes` where it is used.",
        ),
        silent(
            "render",
            r#"
    let kept;
    {
        let line = String::from("| lr |\n");
        kept = line.as_str();
    }
    kept.to_string()
"#,
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let local = it
        .function
        .as_ref()?
        .locals()
        .into_iter()
        .find_map(|(name, value)| {
            use syn::spanned::Spanned;
            let span = value.span();
            let lines = span.start().line..=span.end().line;
            lines.contains(&it.line()).then_some((name, value))
        });
    let (name, value) = local?;
    let method = match value {
        syn::Expr::MethodCall(call) if call.args.is_empty() => call.method.to_string(),
        _ => return None,
    };
    Some(format!(
        "what `.{method}()` lends from is gone at the `;`. Keep it: leave `.{method}()` away here, and \
        lend `&{name}` where it is used."
    ))
}
