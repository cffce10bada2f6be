//! `let p = …` in a loop: a new `p`, which is gone at the end of the round.

use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use proc_macro2::Span;

pub static GLOSS: Gloss = Gloss {
    name: "shadowed-in-loop",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "descend",
            r"
    let p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        let p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
",
            "`let p` in the loop makes a new `p` each round; the first never changes. To carry on: `let mut p` before the loop, in it no `let`.",
        ),
        example(
            "descend_with_momentum",
            r"
    let (at, speed) = (start, [0.0; N]);
    let mut walk = vec![start];
    for _ in 0..steps {
        let (at, speed) = momentum_step(&gradient, at, speed, lr, momentum);
        walk.push(at);
    }
    walk
",
            "`let at` in the loop makes a new `at` each round; the first never changes. To carry on: `let mut at` before the loop, in it no `let`.",
        ),
        silent(
            "descend",
            r"
    let mut p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        let q = p;
        p = ex03_step::step(&gradient, q, lr);
        let p = q;
        trajectory.push(p);
    }
    trajectory
",
        ),
        silent(
            "descend",
            r"
    let mut walk = vec![start];
    for _ in 0..steps {
        let p = walk[0];
        let p = ex03_step::step(&gradient, p, lr);
        walk.push(p);
    }
    walk
",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let (name, span) = it.shadowed_in_loops().into_iter().next()?;
    let begin = match it.arguments().contains(&name) {
        true => format!("let mut next = {name};"),
        false => format!("let mut {name}"),
    };
    let says = format!(
        "`let {name}` in the loop makes a new `{name}` each round; the first never changes. To carry on: \
         `{begin}` before the loop, in it no `let`."
    );
    Some((span, says))
}
