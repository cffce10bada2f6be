//! A list that was put into something else, and then asked.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "value-given-away",
    reads: Reads::Errors(&["E0382"], says),
    examples: &[
        example(
            "sweep",
            r"
    rates
        .iter()
        .map(|&lr| {
            let walk = ex04_loop::descend(&gradient, start, lr, steps);
            let heights = losses(&f, &walk);
            SweepRun { lr, losses: heights, behaviour: classify(&heights, threshold) }
        })
        .collect()
",
            "`heights` is given away in line 6, and is not there afterwards. Ask it before, or give away a copy: `heights.clone()`.",
        ),
        example(
            "linspace",
            r"
    let xs: Vec<f64> = (0..n).map(|i| start + i as f64 * end).collect();
    let ys = xs;
    assert!(ys.len() == xs.len());
    ys
",
            "`xs` is given away in line 2, and is not there afterwards. Ask it before, or give away a copy: `xs.clone()`.",
        ),
        example(
            "sample_grid",
            r"
    let mut grid = Vec::new();
    let mut row = Vec::new();
    for &y in ys {
        for &x in xs {
            row.push(surface([x, y]));
        }
        grid.push(row);
    }
    grid
",
            "`row` is given away in the first round, and is gone in the second. Begin a new one in each round: move `let mut row` into the loop.",
        ),
        silent(
            "losses",
            r"
    let points = trajectory.to_vec();
    let mut all = Vec::new();
    for p in points {
        all.push(f(p));
    }
    assert!(all.len() == points.len());
    all
",
        ),
        silent(
            "descend",
            r"
    let first = ex03_step::step(gradient, start, lr);
    vec![start, first, ex03_step::step(gradient, first, lr)]
",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_list = it
        .labels()
        .any(|label| label.contains("has type `Vec<") || label.contains("has type `String`"));
    let name = it.quoted().last().copied().filter(|_| is_list)?;
    if it.label().contains("in previous iteration of loop") {
        return Some(format!(
            "`{name}` is given away in the first round, and is gone in the second. Begin a new one in each \
             round: move `let mut {name}` into the loop."
        ));
    }
    let mut marks = it.error.marks.iter();
    let given = marks.find(|mark| mark.says == "value moved here" && !mark.is_main)?;
    Some(format!(
        "`{name}` is given away in line {}, and is not there afterwards. Ask it before, or give away \
        a copy: `{name}.clone()`.",
        given.place.line
    ))
}
