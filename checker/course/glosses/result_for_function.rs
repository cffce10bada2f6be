//! `step(gradient(p), p, lr)`: what a function returns, where the function itself is wanted.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "result-for-function",
    reads: Reads::Errors(&["E0277"], says),
    examples: &[
        example(
            "descend",
            r"
    let mut p = start;
    let mut walk = vec![p];
    for _ in 0..steps {
        p = ex03_step::step(gradient(p), p, lr);
        walk.push(p);
    }
    walk
",
            "the function itself is wanted here, not what it returns. Lend it: `&gradient`.",
        ),
        example(
            "sweep",
            r"
    let mut runs = vec![];
    for &lr in rates {
        let walk = ex04_loop::descend(gradient(start), start, lr, steps);
        let l = losses(&f, &walk);
        runs.push(SweepRun { lr, behaviour: classify(&l, threshold), losses: l });
    }
    runs
",
            "the function itself is wanted here, not what it returns. Lend it: `&gradient`.",
        ),
        silent("descend", "vec![ex03_step::step(start, &gradient, lr)]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_wanted = it.error.message.starts_with("expected a `Fn");
    let Expr::Call(call) = it.expr()? else {
        return None;
    };
    let name = variable(&call.func)?;
    let is_handed_in = it.function.as_ref()?.arguments().contains(&name);
    (is_wanted && is_handed_in).then(|| {
        format!("the function itself is wanted here, not what it returns. Lend it: `&{name}`.")
    })
}
