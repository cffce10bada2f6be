//! `from_fn(0..N, |i| …)`: it counts by itself.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "from-fn-counts",
    reads: Reads::Errors(&["E0277", "E0061"], says),
    examples: &[
        example(
            "step",
            "let g = gradient(p);\nstd::array::from_fn(0..N, |i| p[i] - lr * g[i])",
            "`from_fn` counts by itself, as far as the array is long: `std::array::from_fn(|i| …)`.",
        ),
        example(
            "step",
            "let g = gradient(p);\nstd::array::from_fn(N, |i| p[i] - lr * g[i])",
            "`from_fn` counts by itself, as far as the array is long: `std::array::from_fn(|i| …)`.",
        ),
        silent("descend", "vec![ex03_step::step(&gradient, start)]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let call = it.around.iter().find_map(|expr| match expr {
        syn::Expr::Call(call) => Some(call),
        _ => None,
    })?;
    let is_it = crate::glossary::types::ends_in(&call.func, "from_fn") && call.args.len() == 2;
    is_it.then(|| {
        "`from_fn` counts by itself, as far as the array is long: `std::array::from_fn(|i| …)`."
            .to_string()
    })
}
