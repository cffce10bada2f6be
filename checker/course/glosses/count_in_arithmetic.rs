//! `i * gap` with an index `i`: a count beside decimal numbers.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::{WHOLE, cut_off, is_count, variable};
use syn::spanned::Spanned;
use syn::{Expr, ExprBinary};

pub static GLOSS: Gloss = Gloss {
    name: "count-in-arithmetic",
    reads: Reads::Errors(&["E0277", "E0308"], says),
    examples: &[
        example(
            "linspace",
            "let gap = (end - start) / (n - 1);\n(0..n).map(|i| start + i as f64 * gap).collect()",
            "`n - 1` is a `usize`, a whole number, and decimal numbers do not mix with those: write `(n - 1) as f64`.",
        ),
        example(
            "linspace",
            r"
    let mut posts = Vec::new();
    for k in 0..n {
        posts.push(start + (end - start) * k / (n as f64 - 1.0));
    }
    posts
",
            "`k` is a `usize`, a whole number, and decimal numbers do not mix with those: write `k as f64`.",
        ),
        example(
            "linspace",
            "let gap: f64 = n - 1;\nvec![start, gap, end]",
            "`n - 1` is a `usize`, a whole number, and decimal numbers do not mix with those: write `(n - 1) as f64`.",
        ),
        example(
            "Bowl::value",
            "let twice: i32 = 2;\np[0] * p[0] / twice",
            "`twice` is an `i32`, a whole number, and decimal numbers do not mix with those: write `twice as f64`.",
        ),
        example(
            "classify",
            "let middle = losses[losses.len() / 2.0];\nif middle < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "`losses.len() / 2.0` counts places, which are whole numbers: write `losses.len() / 2`, and what is behind the point is left out.",
        ),
        example(
            "classify",
            "let middle = losses.len() / 2.0;\nif losses[middle] < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "`losses.len() / 2.0` counts places, which are whole numbers: write `losses.len() / 2`, and what is behind the point is left out.",
        ),
        example(
            "linspace",
            "let mut posts = vec![0.0; n * 1.0];\nfor i in 0..n { posts[i] = start + end * i as f64; }\nposts",
            "`n * 1.0` counts places, which are whole numbers: write `n * 1`.",
        ),
        example(
            "linspace",
            "let mut posts = vec![];\nfor i in 0..n - 1.0 { posts.push(start + end * i as f64); }\nposts",
            "`n - 1.0` counts places, which are whole numbers: write `n - 1`.",
        ),
        silent(
            "linspace",
            "let gap = (end - start) / 2;\n(0..n).map(|i| start + i as f64 * gap).collect()",
        ),
        silent(
            "first_below",
            "for k in 0..losses.len() {\nif losses[k] < threshold { return k; }\n}\nNone",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    // A count was not always one: then it should not have been made one.
    if it.function.as_ref().is_some_and(|it| cut_off(it).is_some()) {
        return None;
    }
    // What was taken for a coordinate is none.
    let function = it.function.as_ref();
    if function.is_some_and(|it| it.enumerate_turned_round().is_some()) {
        return None;
    }
    let (kind, number) = match it.error.code.as_str() {
        "E0308" => {
            let (wanted, found) = it.expected()?;
            (wanted == "f64").then_some((found, it.expr()?))?
        }
        _ => {
            let (left, right) = it.operands()?;
            let operation = it.operation()?;
            match (left, right) {
                ("f64" | "{float}", kind) => (kind, &*operation.right),
                (kind, "f64" | "{float}") => (kind, &*operation.left),
                _ => return None,
            }
        }
    };
    if let Some(places) = places(it) {
        return Some(places);
    }
    let kind = WHOLE.iter().find(|whole| **whole == kind)?;
    let written = it.short(bare(number))?;
    let cast = match bare(number) {
        Expr::Path(_) | Expr::MethodCall(_) | Expr::Field(_) | Expr::Index(_) => {
            format!("{written} as f64")
        }
        _ => format!("({written}) as f64"),
    };
    let an = if kind.starts_with('i') { "an" } else { "a" };
    Some(format!(
        "`{written}` is {an} `{kind}`, a whole number, and decimal numbers do not mix with those: \
        write `{cast}`."
    ))
}

/// Arithmetic that says which place in a list, or how many: it is to stay whole.
fn places(it: &Refused) -> Option<String> {
    let operation = it.operation()?;
    let function = it.function.as_ref()?;
    if !is_count(&operation.left, function) || !counts_places(it, operation) {
        return None;
    }
    let (left, right) = (it.short(&operation.left)?, it.short(&operation.right)?);
    let whole = right.strip_suffix(".0")?;
    let operator = it.text();
    let cut = match operator {
        "/" => ", and what is behind the point is left out",
        _ => "",
    };
    Some(format!(
        "`{left} {operator} {right}` counts places, which are whole numbers: write \
         `{left} {operator} {whole}`{cut}."
    ))
}

/// Does it stand in the brackets of an index, in a range or behind `vec![…;`, or in the variable of
/// one that does?
fn counts_places(it: &Refused, operation: &ExprBinary) -> bool {
    let here = operation.span().byte_range();
    let holds = |expr: &Expr| {
        let range = expr.span().byte_range();
        range.start <= here.start && here.end <= range.end
    };
    let (_, inside) = it.before().rsplit_once("vec![").unwrap_or_default();
    if inside.contains(';') && !inside.contains(']') {
        return true;
    }
    let is_place = |is_it: &dyn Fn(&Expr) -> bool, expr: &Expr| match expr {
        Expr::Index(it) => is_it(&it.index),
        Expr::Range(it) => [&it.start, &it.end]
            .into_iter()
            .flatten()
            .any(|it| is_it(it)),
        _ => false,
    };
    let Some(function) = &it.function else {
        return false;
    };
    let mut locals = function.locals().into_iter();
    let name = locals.find_map(|(name, value)| holds(value).then_some(name));
    let is_named = |expr: &Expr| name.is_some() && variable(expr) == name;
    let mut expressions = function.expressions().iter();
    expressions.any(|expr| is_place(&holds, expr) || is_place(&is_named, expr))
}
