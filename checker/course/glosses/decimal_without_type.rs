//! `let x = 2.0; x.abs()`: a decimal number of which nobody says how long it is.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "decimal-without-type",
    reads: Reads::Errors(&["E0689"], says),
    examples: &[
        example(
            "saddle_value",
            "let edge = 3.0;\np[0] - edge.abs()",
            "decimal numbers come as `f32` and `f64`, and a method wants to know which. The course has `f64`: `let edge: f64 = …`.",
        ),
        example(
            "central_difference",
            "let mut most = 0.0;\nfor x in p { most = most.max(x * h); }\np.map(|_| most)",
            "decimal numbers come as `f32` and `f64`, and a method wants to know which. The course has `f64`: `let most: f64 = …`.",
        ),
        silent("saddle_value", "let edge = 3;\np[0] - edge.pow(2) as f64"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let call = it.around.iter().find_map(|expr| match expr {
        syn::Expr::MethodCall(call) => Some(call),
        _ => None,
    })?;
    let is_it = it
        .error
        .message
        .contains("ambiguous numeric type `{float}`");
    let name = crate::glossary::types::variable(&call.receiver).filter(|_| is_it)?;
    Some(format!(
        "decimal numbers come as `f32` and `f64`, and a method wants to know which. The course has `f64`: \
        `let {name}: f64 = …`."
    ))
}
