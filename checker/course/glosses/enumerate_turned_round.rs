//! `for (x, i) in xs.iter().enumerate()`: the index comes first.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "enumerate-turned-round",
    reads: Reads::Errors(&["E0277", "E0308"], says),
    examples: &[
        example(
            "sample_grid",
            r"
    let mut grid = vec![vec![0.0; xs.len()]; ys.len()];
    for (x, i) in xs.iter().enumerate() {
        for (y, j) in ys.iter().enumerate() {
            grid[j][i] = surface([*y, *x]);
        }
    }
    grid
",
            "`enumerate` counts first: what it hands out is `(i, x)`, not `(x, i)`.",
        ),
        example(
            "first_below",
            "for (loss, k) in losses.iter().enumerate() {\nif losses[k] < threshold { return Some(k); }\n}\nNone",
            "`enumerate` counts first: what it hands out is `(k, loss)`, not `(loss, k)`.",
        ),
        silent(
            "first_below",
            "for (k, loss) in losses.iter().enumerate() {\nif loss < threshold { return Some(k); }\n}\nNone",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (first, second) = it.function.as_ref()?.enumerate_turned_round()?;
    Some(format!(
        "`enumerate` counts first: what it hands out is `({second}, {first})`, not `({first}, {second})`."
    ))
}
