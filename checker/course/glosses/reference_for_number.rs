//! `|loss| loss < threshold` where `loss` is lent: a reference beside a number. And `|p| f(p)`, where
//! `p` is.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "reference-for-number",
    reads: Reads::Errors(&["E0308", "E0277"], says),
    examples: &[
        example(
            "first_below",
            "losses.iter().position(|loss| loss < threshold)",
            "`loss` is lent, a `&f64`. The number itself is `*loss`; or take it where it is named: `&loss`.",
        ),
        example(
            "classify",
            "if losses.iter().any(|x| x > 1e9) { Behaviour::Diverges } else { Behaviour::Crawls }",
            "`x` is lent, a `&f64`. The number itself is `*x`; or take it where it is named: `&x`.",
        ),
        example(
            "first_below",
            "for (k, l) in losses.iter().enumerate() {\nif l < threshold { return Some(k); }\n}\nNone",
            "`l` is lent, a `&f64`. The number itself is `*l`; or take it where it is named: `&l`.",
        ),
        example(
            "sweep",
            r"
    let mut runs = Vec::new();
    for lr in rates {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let losses = losses(&f, &walk);
        runs.push(SweepRun { lr: *lr, behaviour: classify(&losses, threshold), losses });
    }
    runs
",
            "`lr` is lent, a `&f64`. The number itself is `*lr`; or take it where it is named: `&lr`.",
        ),
        example(
            "losses",
            "trajectory.iter().map(|p| f(p)).collect()",
            "`p` is lent, a `&Point`. The point itself is `*p`; or take it where it is named: `&p`.",
        ),
        silent(
            "first_below",
            "losses.iter().position(|loss| *loss < threshold).unwrap()",
        ),
        silent(
            "escape_step",
            "trajectory.iter().position(|q| q > distance)",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    of_a_point(it).or_else(|| of_a_number(it))
}

fn of_a_point(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let is_lent = wanted.starts_with("[f64; ") && found.strip_prefix('&') == Some(wanted);
    let name = variable(it.expr()?).filter(|_| is_lent)?;
    Some(format!(
        "`{name}` is lent, a `&Point`. The point itself is `*{name}`; or take it where it is named: \
         `&{name}`."
    ))
}

fn of_a_number(it: &Refused) -> Option<String> {
    let kinds = match it.error.code.as_str() {
        "E0308" => it.expected()?,
        _ if it.error.message.starts_with("can't compare") => {
            let [left, right] = it.quoted()[..] else {
                return None;
            };
            (left, right)
        }
        _ => return None,
    };
    let number = |kind: &str| ["f64", "{float}", "floating-point number"].contains(&kind);
    let (lent, is_left) = match kinds {
        (kind, other) if number(other) && kind == "&f64" => (true, true),
        (kind, other) if number(kind) && other == "&f64" => (true, false),
        _ => return None,
    };
    // In a comparison one side tells which type the other should have.
    let comparison = it.around.iter().find_map(|expr| match expr {
        Expr::Binary(binary) => Some(binary),
        _ => None,
    });
    let reference = match comparison {
        Some(comparison) if is_left => &*comparison.left,
        Some(comparison) if it.error.code == "E0277" => &*comparison.right,
        _ if is_left => return None,
        _ => it.expr()?,
    };
    let name = variable(reference).filter(|_| lent)?;
    Some(format!(
        "`{name}` is lent, a `&f64`. The number itself is `*{name}`; or take it where it is named: \
        `&{name}`."
    ))
}
