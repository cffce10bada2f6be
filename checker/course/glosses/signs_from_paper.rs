//! `−`, `·`, `²`, `½`: signs that are copied from a formula.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "signs-from-paper",
    reads: Reads::Errors(&["", "E0609", "E0425"], says),
    examples: &[
        example(
            "step",
            "let g = gradient(p);\nstd::array::from_fn(|i| p[i] − lr * g[i])",
            "`−` is a sign for paper. In a program it is `-`.",
        ),
        example(
            "saddle_value",
            "p[0]² - p[1]²",
            "`²` is a sign for paper. In a program it is `x * x`, or `x.powi(2)`.",
        ),
        example(
            "Bowl::value",
            "½ * (self.a * p[0] * p[0] + self.b * p[1] * p[1])",
            "`½` is a sign for paper. In a program it is `0.5`.",
        ),
        example(
            "Bowl::value",
            "0.5 * self.a·p[0]",
            "`·` is a sign for paper. In a program it is `*`.",
        ),
        silent("saddle_value", "p[0] # p[1]"),
    ],
};

const SIGNS: [(char, &str); 8] = [
    ('−', "`-`"),
    ('·', "`*`"),
    ('×', "`*`"),
    ('²', "`x * x`, or `x.powi(2)`"),
    ('³', "`x.powi(3)`"),
    ('½', "`0.5`"),
    ('≤', "`<=`"),
    ('≥', "`>=`"),
];

fn says(it: &Refused) -> Option<String> {
    let (sign, instead) = SIGNS.iter().find(|(sign, _)| it.text().contains(*sign))?;
    Some(format!(
        "`{sign}` is a sign for paper. In a program it is {instead}."
    ))
}
