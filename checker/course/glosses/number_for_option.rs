//! A number where the answer may be missing: `Some(k)` or `None`.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "number-for-option",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "first_below",
            r"
    for k in 0..losses.len() {
        if losses[k] < threshold { return k; }
    }
    None
",
            "the answer may be missing, so it is an `Option`: return `Some(k)` where there is one, and `None` where there is none.",
        ),
        example(
            "first_below",
            "losses.iter().position(|&loss| loss < threshold).unwrap()",
            "what stands before `.unwrap()` is `Some(k)` or `None` already, as the function should return it. Take `.unwrap()` away.",
        ),
        example(
            "escape_step",
            r"
    for (number, point) in trajectory.iter().enumerate() {
        if point[1].abs() > distance { return number }
    }
    return None;
",
            "the answer may be missing, so it is an `Option`: return `Some(number)` where there is one, and `None` where there is none.",
        ),
        example(
            "first_below",
            r"
    for k in 0..losses.len() {
        if losses[k] < threshold { return Some(k); }
    }
    -1
",
            "the answer may be missing, so it is an `Option`: where there is none, return `None`, not `-1`.",
        ),
        example(
            "row",
            r"
    let behaviour = Behaviour::Crawls;
    let steps = match behaviour {
        Behaviour::Converges => settled_below(&run.losses, threshold),
        _ => settings.steps,
    };
    Row { lr: settings.lr, momentum: settings.momentum, behaviour, steps, final_loss: 0.0 }
",
            "beside `settings.steps` stands an `Option`. Take its number out: `match … { Some(k) => k, None => … }`.",
        ),
        silent("escape_step", "distance"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let inside = wanted.strip_prefix("Option<")?.strip_suffix('>')?;
    let expr = it.expr()?;
    if matches!(expr, Expr::Unary(it) if matches!(it.op, syn::UnOp::Neg(_))) && returns_option(it) {
        let value = it.short(expr)?;
        return Some(format!(
            "the answer may be missing, so it is an `Option`: where there is none, return `None`, not \
             `{value}`."
        ));
    }
    if inside != found {
        return None;
    }
    if returns_option(it) && matches!(expr, Expr::MethodCall(call) if call.method == "unwrap") {
        return Some(
            "what stands before `.unwrap()` is `Some(k)` or `None` already, as the function should \
            return it. Take `.unwrap()` away."
                .to_string(),
        );
    }
    let value = it.short(expr)?;
    if !returns_option(it) {
        return Some(format!(
            "beside `{value}` stands an `Option`. Take its number out: `match … {{ Some(k) => k, None => … }}`."
        ));
    }
    Some(format!(
        "the answer may be missing, so it is an `Option`: return `Some({value})` where there is one, and \
        `None` where there is none."
    ))
}

/// Is it the function's own answer that may be missing?
fn returns_option(it: &Refused) -> bool {
    let output = it.function.as_ref().map(|it| &it.signature.output);
    matches!(output, Some(syn::ReturnType::Type(_, kind)) if matches!(&**kind, syn::Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "Option")))
}
