//! A whole number that outgrows its type, often `i32`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;
use crate::glossary::types::is_count;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "whole-number-too-large",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "linspace",
            r"
    let mut scale = 1000000;
    for _ in 0..n { scale *= 1000; }
    vec![start * scale as f64, end]
",
            "whole numbers have a largest value: 2147483647 for an `i32`, which they are unless you say otherwise. Count in `f64`.",
        ),
        example(
            "linspace",
            r"
    let big: i32 = 2_000_000_000;
    (0..n).map(|i| start + (big + big) as f64 * i as f64).collect()
",
            "whole numbers have a largest value: 2147483647 for an `i32`, which they are unless you say otherwise. Count in `f64`.",
        ),
        silent(
            "linspace",
            "let beyond = usize::MAX + n;\nvec![start, end * beyond as f64]",
        ),
        silent(
            "linspace",
            "let mut last = usize::MAX;\nlast += n;\nvec![start, end * last as f64]",
        ),
        silent(
            "linspace",
            r"
    let gap = (end - start) / (n - 1) as f64;
    (0..n).map(|i| start + gap * i as f64).collect()
",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    let words = [
        "attempt to multiply with overflow",
        "attempt to add with overflow",
    ];
    let function = it.function.as_ref().filter(|_| words.contains(&it.words))?;
    let operations = it.beginning().filter_map(|expr| match expr {
        Expr::Binary(operation) => Some([&*operation.left, &*operation.right]),
        _ => None,
    });
    let numbers: Vec<&Expr> = operations.flatten().collect();
    // Counts are no `i32`, and to count steps in `f64` is no way out.
    let is_sure = !numbers.is_empty() && !numbers.iter().any(|it| is_count(it, function));
    is_sure.then(|| {
        "whole numbers have a largest value: 2147483647 for an `i32`, which they are unless you say \
         otherwise. Count in `f64`."
            .to_string()
    })
}
