//! `for x in xs:`, `if a > b:`: what belongs to it stands in braces.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-block",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "losses",
            "let mut all = vec![];\nfor p in trajectory:\n    all.push(f(*p));\nall",
            "what belongs to the loop stands in braces, and no colon before it: `for p in trajectory { … }`.",
        ),
        example(
            "saddle_value",
            "if p[0] > 0.0: {\n    return p[0];\n}\np[1]",
            "what belongs to the question stands in braces, and no colon before it: `if p[0] > 0.0 { … }`.",
        ),
        example(
            "saddle_value",
            "if p[0] > 0.0 {\n    p[0]\n} else: {\n    p[1]\n}",
            "what belongs to the question stands in braces, and no colon before it: `else { … }`.",
        ),
        silent("saddle_value", "let x: = p[0];\nx"),
        silent("saddle_value", "f(if p[0] > 0.0 => 2.0)"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let begun = it.before().trim().trim_start_matches('}').trim();
    let rest = it.after().trim().trim_end_matches('{').trim();
    let of = match begun.split_whitespace().next()? {
        "for" | "while" => "loop",
        "if" | "else" => "question",
        _ => return None,
    };
    (it.text() == ":" && rest.is_empty()).then(|| {
        format!(
            "what belongs to the {of} stands in braces, and no colon before it: `{begun} {{ … }}`."
        )
    })
}
