//! `n - 1` where `n` is 0: a `usize` does not go below zero.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;
use crate::glossary::types::is_count;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "count-below-zero",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "linspace",
            r"
    let gap = (end - start) / (n - 1) as f64;
    (0..n).map(|i| start + gap * i as f64).collect()
",
            "`n` is a `usize`, which does not go below zero: where `n` is 0, there is no `n - 1`. Ask for that case first.",
        ),
        example(
            "settled_below",
            r"
    let mut k = losses.len();
    while losses[k - 1] < threshold { k -= 1; }
    Some(k)
",
            "`k` is a `usize`, which does not go below zero: where `k` is 0, there is no `k - 1`. Ask for that case first.",
        ),
        example(
            "settled_below",
            r"
    let mut at = losses.len();
    loop {
        at -= 1;
        if losses[at] >= threshold { return Some(at + 1) }
    }
",
            "`at` is a `usize`, which does not go below zero: where `at` is 0, there is no `at - 1`. Ask for that case first.",
        ),
        silent(
            "linspace",
            r"
    let low: i32 = i32::MIN;
    let lower = low - n as i32 - 1;
    vec![start, end, lower as f64]
",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    if it.words != "attempt to subtract with overflow" {
        return None;
    }
    let function = it.function.as_ref()?;
    let difference = it.beginning().find_map(|expr| match expr {
        Expr::Binary(it) if matches!(it.op, BinOp::Sub(_) | BinOp::SubAssign(_)) => Some(it),
        _ => None,
    })?;
    if !is_count(&difference.left, function) {
        return None;
    }
    let (count, less) = (it.short(&difference.left)?, it.short(&difference.right)?);
    let few = match less.as_str() {
        "1" => format!("`{count}` is 0"),
        _ => format!("`{count}` is less than `{less}`"),
    };
    Some(format!(
        "`{count}` is a `usize`, which does not go below zero: where {few}, there is no \
         `{count} - {less}`. Ask for that case first."
    ))
}
