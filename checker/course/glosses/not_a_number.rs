//! `NaN`, `inf`: what these numbers are called.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "not-a-number",
    reads: Reads::Errors(&["E0425"], says),
    examples: &[
        example(
            "row",
            "let end = *run.losses.last().unwrap_or(&NaN);\nRow { lr: settings.lr, momentum: settings.momentum, behaviour: Behaviour::Crawls, steps: settings.steps, final_loss: end }",
            "`NaN` is called by its type, too: `f64::NAN`.",
        ),
        example(
            "saddle_value",
            "if p[0] > inf { return 0.0; }\np[0]",
            "`inf` is called by its type, too: `f64::INFINITY`.",
        ),
        silent("saddle_value", "nano * p[0]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let name = it.text();
    let is_called = match name.to_lowercase().as_str() {
        "nan" => "f64::NAN",
        "inf" | "infinity" => "f64::INFINITY",
        _ => return None,
    };
    Some(format!(
        "`{name}` is called by its type, too: `{is_called}`."
    ))
}
