//! `p - lr * gradient(p)`: arithmetic on whole arrays, as NumPy has it.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::counter;
use syn::{BinOp, Expr};

pub static GLOSS: Gloss = Gloss {
    name: "array-arithmetic",
    reads: Reads::Errors(&["E0277", "E0369", "E0368"], says),
    examples: &[
        example(
            "step",
            "p - lr * gradient(p)",
            "arrays do not add, subtract or multiply as a whole. Go through the coordinates: `std::array::from_fn(|i| …)`.",
        ),
        example(
            "step",
            "let slope = gradient(p);\nlet mut next = p;\nnext -= slope;\nnext",
            "arrays do not add, subtract or multiply as a whole. Go through the coordinates: `std::array::from_fn(|i| …)`.",
        ),
        example(
            "step",
            "std::array::from_fn(|i| p[i] - lr * gradient(p))",
            "`gradient(p)` is a whole array. For one coordinate of it write `gradient(p)[i]`.",
        ),
        example(
            "step",
            "std::array::from_fn(|i| p[i] - lr * gradient(p[i]))",
            "`gradient` takes the whole point and returns all slopes: of coordinate `i` it is `gradient(p)[i]`.",
        ),
        example(
            "momentum_step",
            r"
    let g = gradient(p);
    let mut w = v;
    for k in 0..N {
        w[k] = momentum * v - lr * g[k];
    }
    (std::array::from_fn(|k| p[k] + w[k]), w)
",
            "`v` is a whole array. For one coordinate of it write `v[k]`.",
        ),
        silent("render", r#"let head = "| lr |" + "\n"; head"#),
        silent("step", "p.map(|x| x - lr * gradient)"),
        silent(
            "descend",
            "let mut walk = vec![start];\nwalk = walk + [start];\nwalk",
        ),
        silent("step", "if p == None { return p; }\ngradient(p)"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_array = |kind: &str| kind.trim_start_matches('&').starts_with('[');
    if it.error.code == "E0368" {
        // `next -= slope`: the label names the type of what is changed.
        return it
            .labels()
            .any(|label| label.contains("type `["))
            .then(whole);
    }
    let (left, right) = it.operands()?;
    let operation = it.operation()?;
    let is_arithmetic = matches!(
        operation.op,
        BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_)
    );
    // A list that should grow is another matter.
    if !is_arithmetic || left.starts_with("Vec<") {
        return None;
    }
    let array = match (is_array(left), is_array(right)) {
        (true, false) => &operation.left,
        (false, true) => &operation.right,
        (true, true) => return Some(whole()),
        _ => return None,
    };
    if let Some(says) = of_one_coordinate(it, array) {
        return Some(says);
    }
    match (counter(it), it.short(array)) {
        (Some(i), Some(array)) => Some(format!(
            "`{array}` is a whole array. For one coordinate of it write `{array}[{i}]`."
        )),
        _ => Some(whole()),
    }
}

/// `gradient(p[i])`: a whole point is to be handed in.
fn of_one_coordinate(it: &Refused, array: &Expr) -> Option<String> {
    let Expr::Call(call) = array else {
        return None;
    };
    let [Expr::Index(handed)] = &call.args.iter().collect::<Vec<_>>()[..] else {
        return None;
    };
    let (function, point) = (it.short(&call.func)?, it.short(&handed.expr)?);
    let i = it.short(&handed.index)?;
    Some(format!(
        "`{function}` takes the whole point and returns all slopes: of coordinate `{i}` it is \
         `{function}({point})[{i}]`."
    ))
}

fn whole() -> String {
    "arrays do not add, subtract or multiply as a whole. Go through the coordinates: \
    `std::array::from_fn(|i| …)`."
        .to_string()
}
