//! No semicolon at the end of a statement.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::writing::python_division;

pub static GLOSS: Gloss = Gloss {
    name: "semicolon-missing",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "Bowl::value",
            "let [x, y] = p\n0.5 * (self.a * x * x + self.b * y * y)",
            "every statement ends in `;`, also where the line ends: line 1 lacks one. Only the result in the last line goes without.",
        ),
        example(
            "descend",
            r"
    let mut here = start;
    let mut walk = vec![here]
    for _ in 0..steps {
        here = ex03_step::step(&gradient, here, lr);
        walk.push(here);
    }
    walk
",
            "every statement ends in `;`, also where the line ends: line 2 lacks one. Only the result in the last line goes without.",
        ),
        silent("saddle_value", "let = p[0];\np[0] * p[0] - p[1] * p[1]"),
        silent(
            "classify",
            "let middle = losses.len() // 2;\nif losses[middle] < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
        ),
        silent("saddle_value", "let x == p[0];\nx * x - p[1] * p[1]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let proposed = it.error.proposals.as_slice();
    let [proposal] = proposed else { return None };
    let is_comment = python_division(it.line_at(proposal.place.line)).is_some();
    let is_it = it.error.message.starts_with("expected `;`") && proposal.says == ";" && !is_comment;
    is_it.then(|| {
        format!(
            "every statement ends in `;`, also where the line ends: line {} lacks one. Only the result \
            in the last line goes without.",
            proposal.place.line
        )
    })
}
