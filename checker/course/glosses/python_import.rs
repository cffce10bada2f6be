//! `import math`, `math.sqrt(x)`, `np.zeros(n)`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "python-import",
    reads: Reads::Errors(&["", "E0425"], says),
    examples: &[
        example(
            "saddle_value",
            "import math;\nmath.pow(p[0], 2) - math.pow(p[1], 2)",
            "nothing has to be imported: numbers have methods, `x.abs()`, `x.sqrt()`, `x.powi(2)`, and lists `xs.len()`.",
        ),
        example(
            "saddle_value",
            "from math import sqrt\nsqrt(p[0])",
            "nothing has to be imported: numbers have methods, `x.abs()`, `x.sqrt()`, `x.powi(2)`, and lists `xs.len()`.",
        ),
        example(
            "escape_step",
            "trajectory.iter().position(|&[_, y]| math.fabs(y) > distance)",
            "for Python's `math.fabs(y)` write `y.abs()`.",
        ),
        silent("saddle_value", "maths.pow(p[0], 2)"),
        silent("saddle_value", "important p[0];\np[0]"),
    ],
};

/// What modules of Python are called.
const MODULES: [&str; 3] = ["math", "np", "numpy"];

fn says(it: &Refused) -> Option<String> {
    if it.error.code.is_empty() {
        let words = [it.before(), it.text()].concat();
        let is_it = words.split_whitespace().any(|word| word == "import")
            || (words.trim_start().starts_with("from ") && it.after().contains(" import "));
        return is_it.then(|| {
            "nothing has to be imported: numbers have methods, `x.abs()`, `x.sqrt()`, \
             `x.powi(2)`, and lists `xs.len()`."
                .to_string()
        });
    }
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::MethodCall(call) => Some(call),
        _ => None,
    })?;
    let is_it = MODULES.contains(&it.text()) && it.short(&call.receiver)? == it.text();
    let name = call.method.to_string();
    let method = match name.as_str() {
        "fabs" | "abs" => "abs",
        "sqrt" | "exp" | "sin" | "cos" | "floor" | "ceil" | "isnan" | "isfinite" => &name,
        _ => return None,
    };
    let method = method
        .replace("isnan", "is_nan")
        .replace("isfinite", "is_finite");
    let x = it.short(call.args.first()?)?;
    let is_plain = |c: char| c.is_alphanumeric() || "_.[]".contains(c);
    let x = if x.chars().all(is_plain) {
        x
    } else {
        format!("({x})")
    };
    let written = it.short(&Expr::MethodCall(call.clone()))?;
    is_it.then(|| format!("for Python's `{written}` write `{x}.{method}()`."))
}
