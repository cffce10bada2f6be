//! `losses[half]` with a `half` that is no `usize`.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "index-not-a-count",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "classify",
            r"
    let half = losses.len() as f64 / 2.0;
    if losses[half] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
            "an index is a `usize`, a whole number, and `half` is decimal. Count in whole numbers: 7 / 2 is 3.",
        ),
        example(
            "first_below",
            r"
    let mut k: i32 = 0;
    while losses[k] >= threshold { k += 1; }
    Some(k as usize)
",
            "an index is a `usize`, and `k` is an `i32`. Count with a `usize` from the start, or write `k as usize`.",
        ),
        example(
            "step",
            "let slope = gradient(p);\np.map(|i| p[i] - lr * slope[i])",
            "`map` hands out the numbers themselves, not their places. With places it is `std::array::from_fn(|i| …)`.",
        ),
        silent(
            "first_below",
            "for k in losses.len() {\nif losses[k] < threshold { return Some(k); }\n}\nNone",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let [_, kind] = it.quoted()[..] else {
        return None;
    };
    if !it.error.message.contains("cannot be indexed by") {
        return None;
    }
    let written = it.short(bare(it.expr()?))?;
    if is_handed_out(it, &written) {
        return Some(
            "`map` hands out the numbers themselves, not their places. With places it is \
             `std::array::from_fn(|i| …)`."
                .to_string(),
        );
    }
    match kind {
        "f64" | "{float}" => Some(format!(
            "an index is a `usize`, a whole number, and `{written}` is decimal. Count in whole numbers: \
            7 / 2 is 3."
        )),
        "i32" | "u32" | "i64" | "u64" | "isize" => {
            let cast = match bare(it.expr()?) {
                Expr::Path(_) => format!("{written} as usize"),
                _ => format!("({written}) as usize"),
            };
            Some(format!(
                "an index is a `usize`, and `{written}` is an `{kind}`. Count with a `usize` from the \
                start, or write `{cast}`."
            ))
        }
        _ => None,
    }
}

/// `p.map(|i| p[i])`: is it what `map` hands out of a point?
fn is_handed_out(it: &Refused, name: &str) -> bool {
    it.around.iter().any(|expr| match expr {
        Expr::MethodCall(call) if call.method == "map" => {
            let function = it.function.as_ref();
            let of_a_point = variable(&call.receiver)
                .is_some_and(|of| function.is_some_and(|it| it.points().contains(&of)));
            let takes = match call.args.first() {
                Some(Expr::Closure(closure)) => closure.inputs.first(),
                _ => None,
            };
            of_a_point && matches!(takes, Some(syn::Pat::Ident(it)) if it.ident == name)
        }
        _ => false,
    })
}
