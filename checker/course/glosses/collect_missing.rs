//! `(0..n).map(|i| …)` where a list is wanted.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "collect-missing",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "linspace",
            "(0..n).map(|i| start + i as f64 * end)",
            "`map` and its like only plan the work. `.collect()` at the end does it and makes the list.",
        ),
        example(
            "losses",
            "let heights: Vec<f64> = trajectory.iter().map(|&p| f(p));\nheights",
            "`map` and its like only plan the work. `.collect()` at the end does it and makes the list.",
        ),
        silent("losses", "f(trajectory[0])"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let planned = [
        "Map<",
        "Filter<",
        "Rev<",
        "Enumerate<",
        "Zip<",
        "Take<",
        "Skip<",
    ];
    let is_planned = planned.iter().any(|kind| found.starts_with(kind));
    (wanted.starts_with("Vec<") && is_planned).then(|| {
        "`map` and its like only plan the work. `.collect()` at the end does it and makes the list."
            .to_string()
    })
}
