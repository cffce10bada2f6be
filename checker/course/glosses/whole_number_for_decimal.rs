//! `2 * x`, or a variable that began as `0`: a whole number where a decimal one is wanted.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::{variable, whole_number};
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "whole-number-for-decimal",
    reads: Reads::Errors(&["E0277", "E0308"], says),
    examples: &[
        example(
            "central_difference",
            r"
    std::array::from_fn(|i| {
        let (mut ahead, mut back) = (p, p);
        ahead[i] += h;
        back[i] -= h;
        (f(ahead) - f(back)) / (2 * h)
    })
",
            "2 is a whole number, and decimal numbers do not mix with those: write `2.0`.",
        ),
        example(
            "saddle_gradient",
            "[2*p[0], -2*p[1]]",
            "2 is a whole number, and decimal numbers do not mix with those: write `2.0`.",
        ),
        example(
            "escape_step",
            "trajectory.iter().position(|q| q[1] > 0 + distance)",
            "0 is a whole number, and decimal numbers do not mix with those: write `0.0`.",
        ),
        example(
            "escape_step",
            "let edge = 0;\ntrajectory.iter().position(|q| q[1].abs() > edge)",
            "`edge` began as the whole number 0, and decimal numbers do not mix with those: begin with `0.0`.",
        ),
        example(
            "Bowl::value",
            "let mut sum = 0;\nsum += self.a * p[0] * p[0];\nsum",
            "`sum` began as the whole number 0, and decimal numbers do not mix with those: begin with `0.0`.",
        ),
        silent(
            "linspace",
            "let gap = (end - start) / (n - 1);\n(0..n).map(|i| start + i as f64 * gap).collect()",
        ),
        example(
            "descend_with_momentum",
            r"
    let (mut p, mut v) = (start, [0; N]);
    let mut walk = vec![start];
    for _ in 0..steps {
        (p, v) = momentum_step(&gradient, p, v, lr, momentum);
        walk.push(p);
    }
    walk
",
            "`v` began with whole numbers, and decimal numbers do not mix with those: begin with `[0.0; N]`.",
        ),
        silent(
            "Bowl::value",
            "1 / 2 * (self.a * p[0] * p[0] + self.b * p[1] * p[1])",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    // A power has a gloss of its own.
    let is_power = it.around.iter().take(3).any(|expr| match expr {
        Expr::Binary(binary) => matches!(binary.op, BinOp::BitXor(_)),
        Expr::MethodCall(call) => call.method == "powf",
        _ => false,
    });
    if is_power {
        return None;
    }
    let number = match it.error.code.as_str() {
        "E0308" => {
            let (wanted, found) = it.expected()?;
            if wanted.starts_with("[f64; ") && found.starts_with("[{integer}; ") {
                let name = variable(it.expr()?)?;
                return Some(format!(
                    "`{name}` began with whole numbers, and decimal numbers do not mix with those: begin \
                     with `[0.0; N]`."
                ));
            }
            (wanted == "f64" && found == "integer").then(|| it.expr())??
        }
        _ => {
            let (left, right) = it.operands()?;
            let is_whole = |kind: &str| kind == "{integer}";
            let operation = it.operation()?;
            match (is_whole(left), is_whole(right)) {
                (true, false) if right == "f64" => &operation.left,
                (false, true) if left == "f64" => &operation.right,
                _ => return None,
            }
        }
    };
    let number = whole_part(number)?;
    if let Some(name) = variable(number) {
        let begins = it.function.as_ref()?.value_of(&name)?;
        let value = whole_number(begins)?;
        return Some(format!(
            "`{name}` began as the whole number {value}, and decimal numbers do not mix with those: \
            begin with `{value}.0`."
        ));
    }
    let value = whole_number(number)?;
    Some(format!(
        "{value} is a whole number, and decimal numbers do not mix with those: write `{value}.0`."
    ))
}

/// The number at the end of `1 + 2 * 3` that is written out or has a name.
fn whole_part(expr: &Expr) -> Option<&Expr> {
    match bare(expr) {
        Expr::Binary(binary) if !matches!(binary.op, BinOp::Div(_)) => whole_part(&binary.left),
        Expr::Unary(unary) => whole_part(&unary.expr),
        Expr::Binary(_) => None,
        expr => Some(expr),
    }
}
