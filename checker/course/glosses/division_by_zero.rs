//! Whole numbers divided by zero, where decimal ones would give ∞.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "division-by-zero",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "linspace",
            r"
    let hundred = 100 / n;
    (0..n).map(|i| start + (end - start) * (i * hundred) as f64 / 100.0).collect()
",
            "`n` is 0 here, and whole numbers have no infinity: such a division stops. Ask for that case first, or divide as `f64`.",
        ),
        example(
            "first_below",
            r"
    let share = 10 % losses.len();
    losses.iter().position(|&l| l < threshold + share as f64 * 0.0)
",
            "`losses.len()` is 0 here, and whole numbers have no infinity: such a division stops. Ask for that case first, or divide as `f64`.",
        ),
        silent(
            "linspace",
            r#"
    if n == 0 { panic!("attempt to divide by zero") }
    vec![start, end]
"#,
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    let is_it = it.words == "attempt to divide by zero"
        || it.words == "attempt to calculate the remainder with a divisor of zero";
    let division = it.beginning().find_map(|expr| match expr {
        Expr::Binary(it) if matches!(it.op, BinOp::Div(_) | BinOp::Rem(_)) => Some(it),
        _ => None,
    })?;
    let under = it.short(&division.right).filter(|_| is_it)?;
    Some(format!(
        "`{under}` is 0 here, and whole numbers have no infinity: such a division stops. Ask for that case \
        first, or divide as `f64`."
    ))
}
