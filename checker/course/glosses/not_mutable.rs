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
            r"
    let points = trajectory.to_vec();
    for x in points { x[0] = 1.0; }
    trajectory.iter().map(|&p| f(p)).collect()
",
        ),
        silent(
            "losses",
            r"
    let p = trajectory[0];
    trajectory.iter().map(|&p| { p[0] += 1e-6; f(p) }).collect()
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
    let function = it.function.as_ref()?;
    let (variables, arguments, locals) = (
        function.variables(),
        function.arguments(),
        function.locals(),
    );
    let called_so = variables.iter().filter(|it| *it == name).count();
    let handed = arguments.iter().filter(|it| *it == name).count();
    let declared = locals.iter().filter(|(it, _)| it == name).count();
    match (handed, declared) {
        // Where the variable of a loop or of a closure may be meant, there is no `let` to speak of.
        _ if handed + declared < called_so => None,
        (1.., 0) => Some(format!(
            "what a function is handed does not change. Copy it first, `let mut next = {name};`, and \
            change the copy."
        )),
        (0, 1..) => Some(format!(
            "only what is declared with `mut` may change: `let mut {name} = …`."
        )),
        _ => None,
    }
}
