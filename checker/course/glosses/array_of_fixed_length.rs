//! `[0.0; 2]` where points have N coordinates.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "array-of-fixed-length",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "descend_with_momentum",
            r"
    let mut p = start;
    let mut v = [0.0; 2];
    let mut trajectory = vec![p];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        trajectory.push(p);
    }
    trajectory
",
            "points have N coordinates here, however many the caller has, not 2. Write `[0.0; N]`.",
        ),
        example(
            "descend_with_momentum",
            r"
    let (mut at, mut speed) = (start, [0.0, 0.0]);
    let mut walk = vec![at];
    for _ in 0..steps {
        (at, speed) = momentum_step(&gradient, at, speed, lr, momentum);
        walk.push(at);
    }
    walk
",
            "points have N coordinates here, however many the caller has, not 2. Write `[0.0; N]` for zeros, or `std::array::from_fn(|i| …)`.",
        ),
        example(
            "step",
            "let g = gradient(p);\n[p[0] - lr * g[0], p[1] - lr * g[1]]",
            "points have N coordinates here, however many the caller has, not 2. Write `std::array::from_fn(|i| …)`, a formula for each `i`.",
        ),
        silent("saddle_gradient", "[2.0 * p[0], -2.0 * p[1], 0.0]"),
        silent("saddle_gradient", "[0.0; 3]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let sizes = it
        .label()
        .strip_prefix("expected an array with a size of ")?;
    let (wanted, found) = sizes.split_once(", found one with a size of ")?;
    let found: usize = found.parse().ok()?;
    if wanted.parse::<usize>().is_ok() {
        return None;
    }
    let expr = it.expr()?;
    let begins = match variable(expr) {
        Some(name) => it.function.as_ref()?.value_of(&name),
        None => Some(expr),
    };
    let instead = match begins {
        Some(Expr::Repeat(repeat)) => {
            let entry = it.short(&repeat.expr)?;
            format!("`[{entry}; {wanted}]`")
        }
        Some(Expr::Array(_)) if variable(expr).is_none() => {
            "`std::array::from_fn(|i| …)`, a formula for each `i`".to_string()
        }
        _ => format!("`[0.0; {wanted}]` for zeros, or `std::array::from_fn(|i| …)`"),
    };
    Some(format!(
        "points have {wanted} coordinates here, however many the caller has, not {found}. Write {instead}."
    ))
}
