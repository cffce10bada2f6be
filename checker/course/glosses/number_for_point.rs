//! One number where a point is wanted, and two where one point is: `surface(x, y)`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::variable;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "number-for-point",
    reads: Reads::Errors(&["E0057", "E0308"], says),
    examples: &[
        example(
            "bowl_gradient",
            "bowl.a * p[0] + bowl.b * p[1]",
            "this is one number, and a point is wanted: one number for each coordinate, `[…, …]`.",
        ),
        example(
            "step",
            "let slope = gradient(p);\np[0] - lr * slope[0]",
            "this is one number, and a point is wanted: one for each coordinate, `std::array::from_fn(|i| …)`.",
        ),
        example(
            "sample_grid",
            "ys.iter().map(|&y| xs.iter().map(|&x| surface(x, y)).collect()).collect()",
            "`surface` takes one point, not two numbers: `surface([x, y])`.",
        ),
        silent(
            "step",
            "std::array::from_fn(|i| p[i] - lr * gradient(p[i]))",
        ),
        silent("central_difference", "(f(p + h) - f(p - h)) / (2.0 * h)"),
        silent("bowl_gradient", "vec![bowl.a * p[0], bowl.b * p[1]]"),
        silent(
            "sample_grid",
            "ys.iter().map(|&y| xs.iter().map(|&x| surface([x, y], y)).collect()).collect()",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.error.code == "E0057" {
        return of_two_numbers(it);
    }
    let (wanted, found) = it.expected()?;
    let is_number = ["f64", "floating-point number", "{float}"].contains(&found);
    // What is wrong inside of an expression is said of that; here it is what comes of it.
    let is_about_arrays = it.spot.function.as_ref().is_some_and(|function| {
        let mut expressions = function.expressions().iter();
        expressions.any(|expr| match expr {
            Expr::Binary(binary) => {
                let is_point = |side: &Expr| {
                    variable(side).is_some_and(|name| function.points().contains(&name))
                };
                is_point(&binary.left) || is_point(&binary.right)
            }
            _ => false,
        })
    });
    let is_handed_in = matches!(it.expr(), Some(Expr::Index(_)));
    if is_about_arrays || is_handed_in {
        return None;
    }
    let size = wanted.strip_prefix("[f64; ").filter(|_| is_number)?;
    Some(match size {
        "2]" => "this is one number, and a point is wanted: one number for each coordinate, `[…, …]`.",
        _ => {
            "this is one number, and a point is wanted: one for each coordinate, \
             `std::array::from_fn(|i| …)`."
        }
    }
    .to_string())
}

fn of_two_numbers(it: &Refused) -> Option<String> {
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::Call(call) if call.args.len() == 2 => Some(call),
        _ => None,
    })?;
    let mut labels = it.labels().chain([it.label()]);
    if !labels.any(|label| label.contains("expected `[f64; 2]`, found `f64`")) {
        return None;
    }
    let (function, x, y) = (
        it.short(&call.func)?,
        it.short(&call.args[0])?,
        it.short(&call.args[1])?,
    );
    Some(format!(
        "`{function}` takes one point, not two numbers: `{function}([{x}, {y}])`."
    ))
}
