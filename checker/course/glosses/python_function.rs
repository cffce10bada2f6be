//! `len(xs)`, `range(n)`, `abs(y)`: functions of Python, which are methods or operators here.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "python-function",
    reads: Reads::Errors(&["E0425", "E0423"], says),
    examples: &[
        example(
            "first_below",
            "for k in range(losses.len()) {\nif losses[k] < threshold { return Some(k); }\n}\nNone",
            "for Python's `range(losses.len())` write `0..losses.len()`.",
        ),
        example(
            "first_below",
            "for k in 0..len(losses) {\nif losses[k] < threshold { return Some(k); }\n}\nNone",
            "for Python's `len(losses)` write `losses.len()`.",
        ),
        example(
            "escape_step",
            "trajectory.iter().position(|&[_, y]| abs(y) > distance)",
            "for Python's `abs(y)` write `y.abs()`.",
        ),
        example(
            "saddle_value",
            "pow(p[0], 2) - pow(p[1], 2)",
            "for Python's `pow(p[0], 2)` write `p[0].powi(2)`.",
        ),
        example(
            "linspace",
            "let gap = (end - start) / float(n - 1);\n(0..n).map(|i| start + gap * i as f64).collect()",
            "for Python's `float(n - 1)` write `(n - 1) as f64`.",
        ),
        silent("saddle_value", "square(p[0]) - square(p[1])"),
        silent("saddle_value", "len"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let name = it.text();
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::Call(call) => Some(call),
        _ => None,
    })?;
    let is_called = crate::glossary::types::ends_in(&call.func, name);
    let arguments: Option<Vec<String>> = call
        .args
        .iter()
        .map(|argument| it.short(argument))
        .collect();
    let arguments = arguments.filter(|_| is_called)?;
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let instead = match (name, arguments.as_slice()) {
        ("range", [n]) => format!("0..{n}"),
        ("range", [from, to]) => format!("{from}..{to}"),
        ("len", [list]) => format!("{list}.len()"),
        ("abs" | "sqrt" | "floor" | "round", [x]) => format!("{}.{name}()", receiver(x)),
        ("sum", [list]) => format!("{list}.iter().sum::<f64>()"),
        ("max" | "min", [a, b]) => format!("{}.{name}({b})", receiver(a)),
        ("pow", [x, n]) if n.parse::<u32>().is_ok() => format!("{}.powi({n})", receiver(x)),
        ("float", [x]) => format!("{} as f64", receiver(x)),
        ("int", [x]) => format!("{} as usize", receiver(x)),
        ("enumerate", [list]) => format!("{list}.iter().enumerate()"),
        ("zip", [a, b]) => format!("{a}.iter().zip({b})"),
        _ => return None,
    };
    let written = it.short(&Expr::Call(call.clone()))?;
    Some(format!("for Python's `{written}` write `{instead}`."))
}

/// With brackets around it, where a method would not take all of it.
fn receiver(expr: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_.[]".contains(c);
    match expr.chars().all(is_plain) && !expr.starts_with(|c: char| c.is_ascii_digit()) {
        true => expr.to_string(),
        false => format!("({expr})"),
    }
}
