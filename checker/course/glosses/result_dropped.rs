//! `step(&gradient, p, lr);`: what comes back is thrown away.

use crate::course;
use crate::course::functions::last_name;
use crate::glossary::function::WrittenFunction;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, Stmt};

pub static GLOSS: Gloss = Gloss {
    name: "result-dropped",
    reads: Reads::Wrong(says),
    examples: &[
        example(
            "descend",
            r"
    let p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
",
            "`ex03_step::step(…);` throws away what it returns; it changes none of its arguments. Write `p = ex03_step::step(…);`.",
        ),
        example(
            "descend_with_momentum",
            r"
    let (mut at, mut speed) = (start, [0.0; N]);
    let mut walk = vec![at];
    while walk.len() <= steps {
        momentum_step(&gradient, at, speed, lr, momentum);
        walk.push(at);
    }
    walk
",
            "`momentum_step(…);` throws away what it returns; it changes none of its arguments. Write `(p, v) = momentum_step(…);`.",
        ),
        silent(
            "descend",
            r"
    let mut p = start;
    let mut trajectory = vec![p];
    for _ in 1..steps {
        p = ex03_step::step(&gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
",
        ),
    ],
};

fn says(it: &WrittenFunction) -> Option<(Span, String)> {
    let exercises = course::all().iter();
    let functions: Vec<&str> = exercises
        .flat_map(|exercise| exercise.functions())
        .collect();
    it.statements().iter().find_map(|statement| {
        let Stmt::Expr(Expr::Call(call), Some(_)) = &statement else {
            return None;
        };
        let called = it.written(&call.func);
        let name = last_name(&called);
        // Every function of the course returns what it finds, and changes nothing.
        functions.contains(&name).then(|| {
            let says = format!(
                "`{called}(…);` throws away what it returns; it changes none of its arguments. Write \
                 `p = {called}(…);`."
            );
            let says = match name.contains("momentum_step") {
                true => says.replace("`p = ", "`(p, v) = "),
                false => says,
            };
            (call.span(), says)
        })
    })
}
