//! `gradient[i]`, `lr * gradient`: the function itself, where what it returns is meant.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "function-not-called",
    reads: Reads::Errors(&["E0608", "E0277", "E0369"], says),
    examples: &[
        example(
            "step",
            "std::array::from_fn(|i| p[i] - lr * gradient[i])",
            "`gradient` is a function. Call it first, with a point, and go on with what it returns: `gradient(p)`.",
        ),
        example(
            "step",
            "p.map(|x| x - lr * gradient)",
            "`gradient` is a function. Call it first, with a point, and go on with what it returns: `gradient(p)`.",
        ),
        example(
            "losses",
            "trajectory.iter().map(|&p| p[0] * f).collect()",
            "`f` is a function. Call it first, with a point, and go on with what it returns: `f(p)`.",
        ),
        silent("Bowl::value", "p[0][0] * self.a"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_function = |kind: &str| kind.trim_start_matches('&').starts_with("impl Fn(");
    let function = match it.error.code.as_str() {
        "E0608" => it.around.iter().find_map(|expr| match expr {
            Expr::Index(index) if it.quoted().iter().any(|kind| is_function(kind)) => {
                Some(&*index.expr)
            }
            _ => None,
        })?,
        _ => {
            let (left, right) = it.operands()?;
            let operation = it.operation()?;
            match (is_function(left), is_function(right)) {
                (true, false) => &operation.left,
                (false, true) => &operation.right,
                _ => return None,
            }
        }
    };
    let name = variable(function)?;
    Some(format!(
        "`{name}` is a function. Call it first, with a point, and go on with what it returns: \
        `{name}(p)`."
    ))
}
