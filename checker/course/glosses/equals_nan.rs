//! `x == f64::NAN`, which is never true.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "equals-nan",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "classify",
            r"
    let (first, last) = (losses[0], losses[losses.len() - 1]);
    if losses.iter().any(|&x| x == f64::NAN || x == f64::INFINITY) || last > first {
        return Behaviour::Diverges;
    }
    if last < threshold { Behaviour::Converges } else { Behaviour::Stalls }
",
            "`x == f64::NAN` is never true: NaN equals nothing, not even itself. Ask `x.is_nan()`, or `x.is_finite()`.",
        ),
        example(
            "classify",
            r"
    for loss in losses {
        if *loss != f64::NAN { return Behaviour::Diverges }
    }
    Behaviour::Crawls
",
            "`*loss != f64::NAN` is always true: NaN equals nothing, not even itself. Ask `loss.is_nan()`, or `loss.is_finite()`.",
        ),
        silent(
            "classify",
            r"
    if losses.iter().any(|x| x.is_nan()) { Behaviour::Diverges } else { Behaviour::Crawls }
",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let is_nan = |expr: &Expr| it.written(expr) == "f64::NAN";
    it.expressions().iter().find_map(|expr| {
        let Expr::Binary(question) = &expr else {
            return None;
        };
        let always = match question.op {
            BinOp::Eq(_) => "never",
            BinOp::Ne(_) => "always",
            _ => return None,
        };
        let other = match (is_nan(&question.left), is_nan(&question.right)) {
            (false, true) => &question.left,
            (true, false) => &question.right,
            _ => return None,
        };
        let asked = match it.written(other).trim_start_matches('*') {
            name if name.chars().all(|c| c.is_alphanumeric() || c == '_') => name.to_string(),
            _ => "x".to_string(),
        };
        let written = it.written(expr);
        let says = format!(
            "`{written}` is {always} true: NaN equals nothing, not even itself. Ask `{asked}.is_nan()`, or \
            `{asked}.is_finite()`."
        );
        Some((expr.span(), says))
    })
}
