//! `2x`, as on paper.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

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
        silent("saddle_gradient", "[2.0i32 * p[0], 0b12]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_it = it.error.message.starts_with("invalid suffix");
    let written = it.text();
    let digits = written.trim_end_matches(|c: char| c.is_alphabetic() || c == '_');
    let name = &written[digits.len()..];
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
    let number = match digits.contains('.') {
        true => digits.to_string(),
        false => format!("{digits}.0"),
    };
    (is_it && is_number && !name.is_empty()).then(|| {
        format!("a product needs its sign, and the number its decimal point: `{number} * {name}`.")
    })
}
