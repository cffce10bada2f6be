//! `0..n - 1`, where `0..n` already stops before `n`.

use crate::glossary::function::{WrittenFunction, bare, written};
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::types::{is_count, whole_number};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, ExprRange, RangeLimits};

pub static GLOSS: Gloss = Gloss {
    name: "range-one-short",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "first_below",
            "if losses.is_empty() { return None; }\nfor k in 0..losses.len() - 1 {\n    if losses[k] < threshold { return Some(k); }\n}\nNone",
            "`0..losses.len()` already stops before `losses.len()`; `0..losses.len() - 1` leaves out the last one, too.",
        ),
        example(
            "losses",
            "if trajectory.is_empty() { return vec![]; }\n(0..trajectory.len() - 1).map(|k| f(trajectory[k])).collect()",
            "`0..trajectory.len()` already stops before `trajectory.len()`; `0..trajectory.len() - 1` leaves out the last one, too.",
        ),
        silent(
            "first_below",
            "for k in 0..losses.len() - 1 {\n    if losses[k + 1] < threshold { return Some(k); }\n}\nNone",
        ),
        silent(
            "linspace",
            "if n < 2 { return vec![start; n]; }\nlet mut posts: Vec<f64> = (0..n - 1).map(|i| start + (end - start) * i as f64 / n as f64).collect();\nposts.push(end);\nposts",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let mut expressions = it.expressions().iter();
    let (range, body) = expressions.find_map(|expr| match expr {
        Expr::ForLoop(each) => Some((range(&each.expr)?, each.body.span())),
        Expr::MethodCall(call) if call.method == "map" => {
            Some((range(&call.receiver)?, call.args.first()?.span()))
        }
        _ => None,
    })?;
    let Expr::Binary(end) = &**range.end.as_ref()? else {
        return None;
    };
    let is_one_short = matches!(end.op, BinOp::Sub(_))
        && whole_number(&end.right) == Some(1)
        && is_count(&end.left, it);
    // Who looks at the next one, or adds the last one by hand, needs no more.
    let text = &it.source.text;
    let inside = written(text, body);
    let outside = written(text, it.block.span()).replacen(&inside, "", 1);
    let adds = ["push(", "chain(", "insert(", "extend("];
    let is_added = adds.iter().any(|word| outside.contains(word))
        || outside.replace("vec![]", "").contains("vec![") && !outside.contains("return vec![");
    if !is_one_short || inside.contains("+ 1") || is_added {
        return None;
    }
    let count = it.written(&end.left);
    let says = format!(
        "`0..{count}` already stops before `{count}`; `0..{count} - 1` leaves out the last one, too."
    );
    Some((range.span(), says))
}

/// A range that begins at 0 and does not hold its end.
fn range(expr: &Expr) -> Option<&ExprRange> {
    match bare(expr) {
        Expr::Range(it)
            if matches!(it.limits, RangeLimits::HalfOpen(_))
                && whole_number(it.start.as_ref()?) == Some(0) =>
        {
            Some(it)
        }
        _ => None,
    }
}
