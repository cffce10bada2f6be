//! `1 / 2 * (…)`: a fraction of two whole numbers.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::whole_number;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "fraction-of-whole-numbers",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "Bowl::value",
            "let [x, y] = p;\n1 / 2 * (self.a * x * x + self.b * y * y)",
            "`1 / 2` divides whole numbers and gives 0. With decimal points it is the fraction: `1.0 / 2.0`.",
        ),
        example(
            "Bowl::value",
            "(self.a * p[0] * p[0] + self.b * p[1] * p[1]) * (1/2)",
            "`1/2` divides whole numbers and gives 0. With decimal points it is the fraction: `1.0 / 2.0`.",
        ),
        silent(
            "Bowl::value",
            "(self.a * p[0] * p[0] + self.b * p[1] * p[1]) / 2",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let operation = it.operation()?;
    let sides = [&operation.left, &operation.right];
    let (fraction, over, under) = sides.into_iter().find_map(|side| match bare(side) {
        Expr::Binary(fraction) if matches!(fraction.op, BinOp::Div(_)) => {
            let (over, under) = (
                whole_number(&fraction.left)?,
                whole_number(&fraction.right)?,
            );
            Some((it.written(bare(side)), over, under))
        }
        _ => None,
    })?;
    let whole = over.checked_div(under)?;
    Some(format!(
        "`{fraction}` divides whole numbers and gives {whole}. With decimal points it is the fraction: \
        `{over}.0 / {under}.0`."
    ))
}
