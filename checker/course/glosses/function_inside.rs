//! A `fn` inside a function that uses a variable from outside.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "function-inside",
    reads: Reads::Errors(&["E0434"], says),
    examples: &[
        example(
            "losses",
            "fn height(k: usize) -> f64 { f(trajectory[k]) }\n(0..trajectory.len()).map(height).collect()",
            "a `fn` does not see the variables around it, such as `f`; a closure does: `let height = |…| …;`.",
        ),
        example(
            "linspace",
            r"
    let gap = (end - start) / (n - 1) as f64;
    fn post(i: usize) -> f64 {
        start + gap * i as f64
    }
    (0..n).map(|i| post(i)).collect()
",
            "a `fn` does not see the variables around it, such as `start`; a closure does: `let post = |…| …;`.",
        ),
        silent(
            "linspace",
            "fn post(i: usize) -> f64 { gap * i as f64 }\n(0..n).map(post).collect()",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let inner = it.function.as_ref()?;
    let arguments: Vec<&str> = inner.signature.inputs.iter().map(|_| "…").collect();
    let name = &inner.signature.ident;
    Some(format!(
        "a `fn` does not see the variables around it, such as `{}`; a closure does: `let {name} = \
        |{}| …;`.",
        it.text(),
        arguments.join(", ")
    ))
}
