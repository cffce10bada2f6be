//! `i ^ 2` on whole numbers, which compiles and is no power.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "caret-on-whole-numbers",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "linspace",
            "(0..n).map(|i| start + (end - start) * (i ^ 2) as f64).collect()",
            "`i ^ 2` is no power: `^` is \"either … or\" of the single bits. A power of whole numbers is `i.pow(…)`.",
        ),
        example(
            "Bowl::value",
            "let four = 2 ^ 2;\n0.5 * (self.a * p[0] * p[0] + self.b * p[1] * p[1]) * four as f64",
            "`2 ^ 2` is no power: `^` is \"either … or\" of the single bits. A power of whole numbers is `i.pow(…)`.",
        ),
        silent(
            "linspace",
            "(0..n).map(|i| start + (end - start) * i.pow(2) as f64).collect()",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    it.expressions().iter().find_map(|expr| {
        let Expr::Binary(caret) = &expr else { return None };
        let BinOp::BitXor(_) = caret.op else { return None };
        let says = format!(
            "`{}` is no power: `^` is \"either … or\" of the single bits. A power of whole numbers is \
            `{}.pow(…)`.",
            it.written(expr),
            crate::glossary::types::variable(&caret.left).unwrap_or_else(|| "i".to_string())
        );
        Some((expr.span(), says))
    })
}
