//! `.collect()` or `.sum()` into a variable whose type nobody says.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "type-not-said",
    reads: Reads::Errors(&["E0282", "E0283"], says),
    examples: &[
        example(
            "linspace",
            "let mut posts = (0..n).map(|i| start + i as f64).collect();\nposts.push(end);\nposts",
            "`.collect()` can collect into many kinds of lists: say which, `let posts: Vec<f64> = …`.",
        ),
        example(
            "saddle_value",
            "let total = p.iter().map(|x| x * x).sum();\ntotal - 2.0 * p[1] * p[1]",
            "`.sum()` can make a sum of many types: say which, `let total: f64 = …`.",
        ),
        silent("linspace", "let nothing = None;\nvec![start, end]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let name = it.text().trim_start_matches("mut ");
    let value = it.function.as_ref()?.value_of(name)?;
    let Expr::MethodCall(call) = value else {
        return None;
    };
    let (does, kind) = match call.method.to_string().as_str() {
        "collect" => ("collect into many kinds of lists", "Vec<f64>"),
        "sum" | "product" => ("make a sum of many types", "f64"),
        _ => return None,
    };
    Some(format!(
        "`.{}()` can {does}: say which, `let {name}: {kind} = …`.",
        call.method
    ))
}
