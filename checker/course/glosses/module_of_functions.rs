//! `math::sqrt(x)`, `np::pow(x, 2)`: functions that stand in a module elsewhere.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "module-of-functions",
    reads: Reads::Errors(&["E0433"], says),
    examples: &[
        example(
            "saddle_value",
            "math::pow(p[0], 2) - math::pow(p[1], 2)",
            "there is no module `math`: a number brings its functions along: `x.powi(2)`, `x.sqrt()`, `x.abs()`.",
        ),
        example(
            "step",
            "let slope = np::array(gradient(p));\nstd::array::from_fn(|i| p[i] - lr * slope[i])",
            "there is no module `np`: a number brings its functions along: `x.powi(2)`, `x.sqrt()`, `x.abs()`.",
        ),
        silent("saddle_value", "maths::pow(p[0], 2)"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let module = it.text();
    ["math", "np", "numpy"].contains(&module).then(|| {
        format!(
            "there is no module `{module}`: a number brings its functions along: `x.powi(2)`, `x.sqrt()`, \
             `x.abs()`."
        )
    })
}
