//! `losses.iter().find(…)` where the place is asked for: the entry itself.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "entry-for-index",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "first_below",
            "losses.iter().find(|&&loss| loss < threshold)",
            "`find` gives the entry itself. Its index is what `position` gives, with one `&` less: `.position(|&x| …)`.",
        ),
        example(
            "escape_step",
            "trajectory.iter().find(|q| q[1].abs() > distance)",
            "`find` gives the entry itself. Its index is what `position` gives, with one `&` less: `.position(|&x| …)`.",
        ),
        silent("first_below", "losses.first()"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let Expr::MethodCall(call) = it.expr()? else {
        return None;
    };
    let is_it = wanted == "Option<usize>" && found.starts_with("Option<&") && call.method == "find";
    is_it.then(|| {
        "`find` gives the entry itself. Its index is what `position` gives, with one `&` less: \
         `.position(|&x| …)`."
            .to_string()
    })
}
