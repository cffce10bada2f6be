//! `"| %s |" % name`: text that is filled in, as Python has it.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-percent",
    reads: Reads::Errors(&["E0369"], says),
    examples: &[
        example(
            "render",
            "let mut text = String::new();\nfor row in rows { text += \"| %s |\" % row.lr; }\ntext",
            "for Python's `\"| %s |\" % x` write `format!(\"| {} |\", x)`.",
        ),
        example(
            "render",
            "let mut text = String::new();\nfor row in rows { text += \"| %s | %s |\\n\" % (row.lr, row.momentum); }\ntext",
            "for Python's `\"| %s |\" % x` write `format!(\"| {} |\", x)`.",
        ),
        silent("render", "let half = rows % 2;\nformat!(\"{half}\")"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (left, _) = it.operands()?;
    (it.text() == "%" && left == "&str")
        .then(|| "for Python's `\"| %s |\" % x` write `format!(\"| {} |\", x)`.".to_string())
}
