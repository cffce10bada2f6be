//! A function that calls itself, and never comes to an end.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::types::ends_in;
use proc_macro2::Span;
use syn::Expr;
use syn::spanned::Spanned;

pub static GLOSS: Gloss = Gloss {
    name: "recursion-without-end",
    reads: Reads::Stack(says),
    examples: &[
        example(
            "escape_step",
            r"
    let first = trajectory.first()?;
    if first[1].abs() > distance { return Some(0); }
    Some(1 + escape_step(trajectory, distance)?)
",
            "`escape_step` calls itself in line 3, and nothing ends that. In the last case it has to return without; a `for` loop is as good.",
        ),
        example(
            "settled_below",
            r"
    match settled_below(losses, threshold) {
        Some(k) => Some(k + 1),
        None => None,
    }
",
            "`settled_below` calls itself in line 1, and nothing ends that. In the last case it has to return without; a `for` loop is as good.",
        ),
        silent(
            "first_below",
            r"
    fn down(k: u64) -> u64 { if k == u64::MAX { 0 } else { std::hint::black_box(down(k + 1)) + 1 } }
    Some(down(losses.len() as u64) as usize)
",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let name = it.signature.ident.to_string();
    let again = it.expressions().iter().find(|expr| match expr {
        Expr::Call(call) => ends_in(&call.func, &name),
        Expr::MethodCall(call) => call.method == name,
        _ => false,
    })?;
    let line = again.span().start().line;
    let says = format!(
        "`{name}` calls itself in line {line}, and nothing ends that. In the last case it has to return \
         without; a `for` loop is as good."
    );
    Some((again.span(), says))
}
