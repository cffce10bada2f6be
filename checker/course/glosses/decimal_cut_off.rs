//! `(end - start) as usize`: a decimal number made whole, so that a count goes with it.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::{cut_off, is_count};
use proc_macro2::Span;
use syn::Expr;
use syn::spanned::Spanned;

pub static GLOSS: Gloss = Gloss {
    name: "decimal-cut-off",
    reads: Reads::AnyOf(&[
        Reads::Errors(&["E0277", "E0308"], refused),
        Reads::Wrong(wrong),
    ]),
    examples: &[
        example(
            "linspace",
            "let gap = (end - start) as usize / (n - 1);\n(0..n).map(|i| start + i * gap).collect()",
            "`(end - start) as usize` cuts off all that is behind the point. Make the count a decimal number instead: `(n - 1) as f64`.",
        ),
        example(
            "linspace",
            "let way = (end - start) as i32;\n(0..n).map(|i| start + (way * i as i32) as f64 / 4.0).collect()",
            "`(end - start) as i32` cuts off all that is behind the point. Make the count a decimal number instead: `n as f64`.",
        ),
        example(
            "step",
            "let slope = gradient(p);\nstd::array::from_fn(|i| p[i] - (lr as i32) as f64 * slope[i])",
            "`lr as i32` cuts off all that is behind the point. Leave it as the decimal number that it is.",
        ),
        example(
            "saddle_value",
            "let x = p[0] as i32;\nlet y = p[1] as i32;\n(x * x - y * y) as f64",
            "`p[0] as i32` cuts off all that is behind the point. Leave it as the decimal number that it is.",
        ),
        silent(
            "linspace",
            "let half = (n as f64 / 2.0) as usize;\n(0..half).map(|i| start + i as f64).collect()",
        ),
        silent(
            "linspace",
            "let gap = (end - start) / (n - 1);\n(0..n).map(|i| start + i as f64 * gap).collect()",
        ),
    ],
};

fn refused(it: &Refused) -> Option<String> {
    Some(wrong(it.function.as_ref()?)?.1)
}

fn wrong(it: &WrittenFunction) -> Option<(Span, String)> {
    let cast = cut_off(it)?;
    // The count beside it; where there is none, the one that was handed in.
    let beside = it.expressions().iter().find_map(|expr| match expr {
        Expr::Binary(both) if both.left.span().byte_range() == cast.span().byte_range() => {
            is_count(&both.right, it).then(|| it.written(&both.right))
        }
        _ => None,
    });
    let Some(count) = beside.or_else(|| it.arguments_of("usize").into_iter().next()) else {
        let says = format!(
            "`{}` cuts off all that is behind the point. Leave it as the decimal number that it is.",
            it.written(cast)
        );
        return Some((cast.span(), says));
    };
    let says = format!(
        "`{}` cuts off all that is behind the point. Make the count a decimal number instead: \
         `{count} as f64`.",
        it.written(cast)
    );
    Some((cast.span(), says))
}
