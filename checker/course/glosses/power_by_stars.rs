//! `x**2`, as Python writes a power. To Rust it is `x * (*2)`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::writing::power;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "power-by-stars",
    reads: Reads::Errors(&["E0614"], says),
    examples: &[
        example(
            "Bowl::value",
            "0.5 * (self.a * p[0]**2 + self.b * p[1]**2)",
            "`**` is no power. Write `p[0] * p[0]`, or `p[0].powi(2)`.",
        ),
        example(
            "saddle_value",
            "let [east, north] = p;\neast ** 2.0 - north ** 2.0",
            "`**` is no power. Write `east * east`, or `east.powi(2)`.",
        ),
        silent("saddle_value", "let x = *p[0];\nx * x - p[1] * p[1]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if !it.text().starts_with('*') || !it.before().ends_with('*') {
        return None;
    }
    let product = it.around.iter().find_map(|expr| match expr {
        Expr::Binary(product) if matches!(product.op, syn::BinOp::Mul(_)) => Some(product),
        _ => None,
    })?;
    let Expr::Unary(exponent) = &*product.right else {
        return None;
    };
    let instead = power(it, &product.left, &exponent.expr);
    Some(format!("`**` is no power. Write {instead}."))
}
