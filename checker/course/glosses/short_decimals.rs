//! `f32` beside `f64`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "short-decimals",
    reads: Reads::Errors(&["E0308", "E0277"], says),
    examples: &[
        example(
            "linspace",
            "let gap: f32 = (end - start) / 2.0;\nvec![start, gap, end]",
            "`f32` and `f64` do not mix. The course has `f64` everywhere: write `f64` for `f32`.",
        ),
        example(
            "linspace",
            "(0..n).map(|i| start + (i as f32) * (end - start)).collect()",
            "`f32` and `f64` do not mix. The course has `f64` everywhere: write `f64` for `f32`.",
        ),
        silent(
            "linspace",
            "let gap: i32 = (end - start) / 2.0;\nvec![start, gap, end]",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let kinds = it.operands().or_else(|| it.expected())?;
    [("f32", "f64"), ("f64", "f32")].contains(&kinds).then(|| {
        "`f32` and `f64` do not mix. The course has `f64` everywhere: write `f64` for `f32`."
            .to_string()
    })
}
