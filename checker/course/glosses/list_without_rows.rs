//! One entry where a list of such is wanted: a row, the last point of a walk.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "list-without-rows",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "sample_grid",
            "let mut g = vec![];\nfor y in ys { for x in xs { g.push(surface([*x, *y])); } }\ng",
            "this is one list of numbers; wanted is a list of rows. Collect each row in a `Vec` of its own, and push that.",
        ),
        example(
            "sample_grid",
            "let mut g: Vec<f64> = Vec::new();\nfor y in ys { for x in xs { g.push(surface([*x, *y])); } }\nreturn g;",
            "this is one list of numbers; wanted is a list of rows. Collect each row in a `Vec` of its own, and push that.",
        ),
        example(
            "descend",
            r"
    let mut p = start;
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
    }
    p
",
            "this is one point; wanted is the list of all. Push each into a `Vec`, and return that.",
        ),
        silent("linspace", "vec![vec![start, end]; n]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    if found.starts_with("[f64; ") && wanted == format!("Vec<{found}>") {
        return Some(
            "this is one point; wanted is the list of all. Push each into a `Vec`, and return that."
                .to_string(),
        );
    }
    ((wanted, found) == ("Vec<Vec<f64>>", "Vec<f64>")).then(|| {
        "this is one list of numbers; wanted is a list of rows. Collect each row in a `Vec` of its own, \
         and push that."
            .to_string()
    })
}
