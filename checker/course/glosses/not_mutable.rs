//! A variable that changes, and was not declared with `mut`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "not-mutable",
    reads: Reads::Errors(&["E0384", "E0594", "E0596"], says),
    examples: &[
        example(
            "descend",
            r"
    let p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
",
            "only what is declared with `mut` may change: `let mut p = …`.",
        ),
        example(
            "step",
            r"
    let slope = gradient(p);
    for i in 0..N { p[i] -= lr * slope[i] }
    p
",
            "what a function is handed does not change. Copy it first, `let mut next = p;`, and change the copy.",
        ),
        example(
            "linspace",
            "let posts = Vec::new();\nfor i in 0..n { posts.push(start + i as f64 * end); }\nposts",
            "only what is declared with `mut` may change: `let mut posts = …`.",
        ),
        silent(
            "sweep",
            r"
    let mut count = 0;
    let walk = ex04_loop::descend(|p| { count += 1; gradient(p) }, start, rates[0], steps);
    let losses = losses(&f, &walk);
    vec![SweepRun { lr: rates[0], behaviour: classify(&losses, threshold), losses }]
",
        ),
        silent(
            "losses",
            "let first = &trajectory[0];\nfirst[0] = 0.0;\ntrajectory.iter().map(|&p| f(p)).collect()",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let name = it.quoted().last().copied()?;
    let name = name.split(['[', '.']).next()?;
    let is_plain = |c: char| c.is_alphanumeric() || c == '_';
    let message = &it.error.message;
    let reasons = [
        "not declared as mutable",
        "immutable variable",
        "immutable argument",
    ];
    if !name.chars().all(is_plain) || !reasons.iter().any(|reason| message.contains(reason)) {
        return None;
    }
    match it
        .function
        .as_ref()?
        .arguments()
        .iter()
        .any(|argument| argument == name)
    {
        true => Some(format!(
            "what a function is handed does not change. Copy it first, `let mut next = {name};`, and \
            change the copy."
        )),
        false => Some(format!(
            "only what is declared with `mut` may change: `let mut {name} = …`."
        )),
    }
}
