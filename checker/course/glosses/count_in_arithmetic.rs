//! `i * gap` with an index `i`: a count beside decimal numbers.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

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

const WHOLE: [&str; 7] = ["usize", "i32", "u32", "i64", "u64", "isize", "u8"];

fn says(it: &Refused) -> Option<String> {
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
