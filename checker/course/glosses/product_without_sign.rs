//! `2x`, as on paper.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::{is_count, whole_number};
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "product-without-sign",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "saddle_gradient",
            "let [x, y] = p;\n[2x, -2y]",
            "a product needs its sign, and the number its decimal point: `2.0 * x`.",
        ),
        example(
            "central_difference",
            "let width = 2h;\np.map(|_| (f(p) - f(p)) / width)",
            "a product needs its sign, and the number its decimal point: `2.0 * h`.",
        ),
        example(
            "saddle_gradient",
            "let (x0, x1) = (p[0], p[1]);\n[x0 + x0, -1.5x1]",
            "a product needs its sign: `1.5 * x1`.",
        ),
        example(
            "linspace",
            "let gap = (end - start) / (2n) as f64;\n(0..n).map(|i| start + gap * i as f64).collect()",
            "a product needs its sign: `2 * n`.",
        ),
        silent("saddle_value", "let x = p[0];\n0.5f * x * x"),
        silent("linspace", "let gap = 1.5n;\nvec![start, gap, end]"),
        silent("saddle_gradient", "[2.0i32 * p[0], 0b12]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_it = it.error.message.starts_with("invalid suffix");
    let written = it.text();
    let begins = written.find(|c: char| c.is_alphabetic() || c == '_')?;
    let (number, name) = written.split_at(begins);
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let function = it.function.as_ref().filter(|_| is_it && is_number)?;
    let variable: Expr = syn::parse_str(name).ok()?;
    let is_count = is_count(&variable, function);
    if !is_count && !function.variables().iter().any(|it| it == name) {
        return None;
    }
    let is_whole = is_count || function.value_of(name).and_then(whole_number).is_some();
    match (number.contains('.'), is_whole) {
        (true, true) => None,
        (false, false) => Some(format!(
            "a product needs its sign, and the number its decimal point: `{number}.0 * {name}`."
        )),
        _ => Some(format!("a product needs its sign: `{number} * {name}`.")),
    }
}
