//! `(i / n) as f64`, `(1 / 2) as f64`: divided as whole numbers, and the rest is gone.

use crate::glossary::function::{WrittenFunction, bare};
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::types::{is_count, whole_number};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "whole-number-division",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "linspace",
            r"
    if n == 1 { return vec![start]; }
    (0..n).map(|i| start + (end - start) * (i / (n - 1)) as f64).collect()
",
            "`i / (n - 1)` divides whole numbers and drops the rest. First `as f64`, then the division: `i as f64 / (n - 1) as f64`.",
        ),
        example(
            "Bowl::value",
            "let half = (1 / 2) as f64;\nhalf * (self.a * p[0] * p[0] + self.b * p[1] * p[1])",
            "`1 / 2` divides whole numbers and drops the rest. First `as f64`, then the division: `1.0 / 2.0`.",
        ),
        silent(
            "linspace",
            r"
    (0..n).map(|i| start + (end - start) * (i as f64 / n as f64) as f64).collect()
",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    it.expressions().iter().find_map(|expr| {
        let Expr::Cast(cast) = &expr else { return None };
        let Expr::Binary(division) = bare(&cast.expr) else {
            return None;
        };
        let BinOp::Div(_) = division.op else {
            return None;
        };
        let (over, under) = (&*division.left, &*division.right);
        let both_written = whole_number(over).is_some() && whole_number(under).is_some();
        let is_whole = is_count(over, it) || is_count(under, it) || both_written;
        let is_decimal = matches!(&*cast.ty, syn::Type::Path(kind) if kind.path.is_ident("f64"));
        let number = |expr: &Expr| match whole_number(expr) {
            Some(number) => format!("{number}.0"),
            None => format!("{} as f64", it.written(expr)),
        };
        (is_whole && is_decimal).then(|| {
            let says = format!(
                "`{}` divides whole numbers and drops the rest. First `as f64`, then the division: \
                 `{} / {}`.",
                it.written(bare(&cast.expr)),
                number(over),
                number(under)
            );
            (expr.span(), says)
        })
    })
}
