//! `x.pow(2)`, `x.powf(2)`, `x.square()`: how a power of a decimal number is called.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "power-method",
    reads: Reads::Errors(&["E0599", "E0689", "E0308"], says),
    examples: &[
        example(
            "saddle_value",
            "p[0].pow(2) - p[1].pow(2)",
            "a square is `p[0] * p[0]`, or `p[0].powi(2)`.",
        ),
        example(
            "saddle_value",
            "let [x, y] = p;\nx.square() - y.square()",
            "a square is `x * x`, or `x.powi(2)`.",
        ),
        example(
            "saddle_value",
            "let [x, y] = p;\nx.powi(2.0) - y.powi(2.0)",
            "`powi` takes a whole number, `powf` a decimal one: `x.powi(2)`, or `x.powf(2.0)`.",
        ),
        example(
            "saddle_value",
            "let [x, y] = p;\nx.powf(2) - y.powf(2)",
            "`powi` takes a whole number, `powf` a decimal one: `x.powi(2)`, or `x.powf(2.0)`.",
        ),
        example(
            "saddle_value",
            "let [x, y] = p;\nf64::pow(x, 2) - f64::pow(y, 2)",
            "a square is `x * x`, or `x.powi(2)`.",
        ),
        silent("saddle_value", "f64::pox(p[0], 2) - p[1]"),
        silent("saddle_value", "p[0].pox(2) - p[1]"),
        silent("saddle_value", "p[0].max(2) - p[1]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if let Some(says) = of_type(it) {
        return Some(says);
    }
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::MethodCall(call) => Some(call),
        _ => None,
    })?;
    let (name, x) = (call.method.to_string(), it.short(&call.receiver)?);
    let is_decimal = ["`f64`", "`{float}`"]
        .iter()
        .any(|kind| it.error.message.contains(kind));
    if it.error.code == "E0308" {
        let exponent = call.args.first().and_then(|exponent| it.short(exponent))?;
        let is_here = it.expr().is_some_and(|expr| matches!(expr, Expr::Lit(_)));
        let whole = exponent.trim_end_matches(".0");
        let is_whole = whole.parse::<u32>().is_ok() && is_here;
        return match name.as_str() {
            "powi" | "powf" if is_whole => Some(format!(
                "`powi` takes a whole number, `powf` a decimal one: `{x}.powi({whole})`, or \
                `{x}.powf({whole}.0)`."
            )),
            _ => None,
        };
    }
    if it.text() != name || !is_decimal {
        return None;
    }
    let whole = call.args.first().and_then(|exponent| it.short(exponent));
    match (name.as_str(), whole.as_deref()) {
        ("square" | "sqr" | "squared" | "sq", None) | ("pow" | "power", Some("2")) => {
            Some(format!("a square is `{x} * {x}`, or `{x}.powi(2)`."))
        }
        ("pow" | "power", Some(n)) if n.parse::<u32>().is_ok() => {
            Some(format!("a power with a whole exponent is `{x}.powi({n})`."))
        }
        _ => None,
    }
}

/// `f64::pow(x, 2)`.
fn of_type(it: &Refused) -> Option<String> {
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::Call(call) => Some(call),
        _ => None,
    })?;
    let is_power = it.error.code == "E0599" && it.text() == "pow" && it.before().ends_with("f64::");
    let [base, exponent] = &call.args.iter().collect::<Vec<_>>()[..] else {
        return None;
    };
    let x = it.short(base)?;
    let n = it.short(exponent)?.parse::<u32>().ok()?;
    is_power.then(|| match n {
        2 => format!("a square is `{x} * {x}`, or `{x}.powi(2)`."),
        _ => format!("a power with a whole exponent is `{x}.powi({n})`."),
    })
}
