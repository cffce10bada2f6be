//! `# a comment`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-comment",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "saddle_value",
            "# the height\np[0] * p[0] - p[1] * p[1]",
            "a comment begins with `//`, not with `#`.",
        ),
        example(
            "saddle_value",
            "let x = p[0]; #the first one\nx * x - p[1] * p[1]",
            "a comment begins with `//`, not with `#`.",
        ),
        example(
            "saddle_value",
            "p[0] * p[0] - p[1] * p[1] # the height",
            "a comment begins with `//`, not with `#`.",
        ),
        silent("saddle_value", "#[allow unused]\nlet x = p[0];\nx"),
        silent("saddle_value", "p[0] $ p[1]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_it = it.before().trim_end().ends_with('#') || it.text() == "#";
    is_it.then(|| "a comment begins with `//`, not with `#`.".to_string())
}
