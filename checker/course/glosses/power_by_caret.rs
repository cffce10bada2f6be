//! `x^2`, as it is written on paper. To Rust it is "either … or", bit by bit.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::writing::power;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "power-by-caret",
    reads: Reads::Errors(&["E0277", "E0369"], says),
    examples: &[
        example(
            "Bowl::value",
            "0.5 * (self.a * p[0]^2 + self.b * p[1]^2)",
            "`^` is no power. Write `p[0] * p[0]`, or `p[0].powi(2)`.",
        ),
        example(
            "saddle_value",
            "let (east, north) = (p[0], p[1]);\neast^2.0 - north^2.0",
            "`^` is no power. Write `east * east`, or `east.powi(2)`.",
        ),
        example(
            "saddle_value",
            "p[0]^2 - p[1]^2",
            "`^` is no power. Write `p[0] * p[0]`, or `p[0].powi(2)`.",
        ),
        silent("saddle_value", "let odd = 3 ^ 5;\np[0] * p[0] - odd * p[1]"),
    ],
};

/// The sum to the right of a `^` is a part of its right side: so it may stand around the place, too.
fn says(it: &Refused) -> Option<String> {
    let caret = it.around.iter().find_map(|expr| match expr {
        Expr::Binary(binary) if matches!(binary.op, BinOp::BitXor(_)) => Some(binary),
        _ => None,
    })?;
    let instead = power(it, &caret.left, &caret.right);
    Some(format!("`^` is no power. Write {instead}."))
}
