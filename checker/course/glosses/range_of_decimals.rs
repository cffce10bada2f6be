//! `(start..end).step_by(gap)` with decimal numbers: a range counts.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "range-of-decimals",
    reads: Reads::Errors(&["E0277", "E0599"], says),
    examples: &[
        example(
            "linspace",
            "(start..end).step_by(n).collect()",
            "a range counts in whole numbers: go through `0..n`, and make each number of its `i`, with `i as f64`.",
        ),
        example(
            "linspace",
            "let mut marks = vec![];\nfor x in start..end {\n    marks.push(x);\n}\nmarks",
            "a range counts in whole numbers: go through `0..n`, and make each number of its `i`, with `i as f64`.",
        ),
        silent("linspace", "(0..n).collect()"),
        silent("linspace", "(0..n).stepped(start).collect()"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let message = &it.error.message;
    let is_asked = message.contains("Range<f64>") || message.contains("RangeInclusive<f64>");
    // A `for` says the one, and its caller the other.
    let is_gone_through = message.contains("`f64: Step`") || message.contains("is not an iterator");
    (is_asked && (it.error.code == "E0599" || is_gone_through)).then(|| {
        "a range counts in whole numbers: go through `0..n`, and make each number of its `i`, with `i as \
         f64`."
            .to_string()
    })
}
