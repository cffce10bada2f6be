//! `(0..n).map(|i| …)` where a list is wanted.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "collect-missing",
    reads: Reads::Errors(&["E0308", "E0277"], says),
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
        example(
            "sample_grid",
            "ys.iter().map(|&y| xs.iter().map(|&x| surface([x, y]))).collect()",
            "each row is only planned: give it a `.collect()` of its own, inside the closure. The one outside makes the list of rows.",
        ),
        silent("losses", "f(trajectory[0])"),
        silent("sample_grid", "ys.iter().map(|&y| (y, y)).collect()"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let planned = [
        "Map<",
        "Filter<",
        "Rev<",
        "Enumerate<",
        "Zip<",
        "Take<",
        "Skip<",
    ];
    let is_planned = |found: &str| planned.iter().any(|kind| found.starts_with(kind));
    if it.error.code == "E0277" {
        let quoted = it.quoted();
        let [wanted, found] = &quoted[..] else {
            return None;
        };
        let is_row = *wanted == "Vec<Vec<f64>>" && is_planned(found);
        return is_row.then(|| {
            "each row is only planned: give it a `.collect()` of its own, inside the closure. The one \
             outside makes the list of rows."
                .to_string()
        });
    }
    let (wanted, found) = it.expected()?;
    (wanted.starts_with("Vec<") && is_planned(found)).then(|| {
        "`map` and its like only plan the work. `.collect()` at the end does it and makes the list."
            .to_string()
    })
}
