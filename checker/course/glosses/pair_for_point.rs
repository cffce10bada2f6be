//! A point and a velocity where a point alone is wanted.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "pair-for-point",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "descend_with_momentum",
            r"
    let mut both = (start, [0.0; N]);
    let mut walk = vec![start];
    for _ in 0..steps {
        both = momentum_step(&gradient, both.0, both.1, lr, momentum);
        walk.push(both);
    }
    walk
",
            "`both` is a pair, a point and a velocity: the point alone is `both.0`.",
        ),
        example(
            "descend_with_momentum",
            r"
    let mut p = start;
    let v = [0.0; N];
    let mut walk = vec![start];
    for _ in 0..steps {
        p = momentum_step(&gradient, p, v, lr, momentum);
        walk.push(p);
    }
    walk
",
            "`momentum_step` returns a pair, a point and a velocity. Take it apart: `(p, v) = momentum_step(…);`.",
        ),
        silent("bowl_gradient", "(bowl.a * p[0], bowl.b * p[1])"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    if !wanted.starts_with("[f64; ") || !found.starts_with("([f64; ") {
        return None;
    }
    let expr = it.expr()?;
    if let Expr::Call(call) = expr {
        let called = it.short(&call.func)?;
        return Some(format!(
            "`{called}` returns a pair, a point and a velocity. Take it apart: `(p, v) = {called}(…);`."
        ));
    }
    let name = variable(expr)?;
    Some(format!(
        "`{name}` is a pair, a point and a velocity: the point alone is `{name}.0`."
    ))
}
