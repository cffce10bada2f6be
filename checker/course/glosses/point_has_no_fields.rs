//! `p.x` or `p.0`: a point is an array.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "point-has-no-fields",
    reads: Reads::Errors(&["E0609", "E0610"], says),
    examples: &[
        example(
            "Bowl::value",
            "0.5 * (self.a * p.x * p.x + self.b * p.y * p.y)",
            "a point is an array: `p[0]`, or `let [x, y] = p;` to take it apart.",
        ),
        example(
            "saddle_gradient",
            "let q = p;\n[2.0 * q.0, -2.0 * q.1]",
            "a point is an array: `q[0]`, or `let [x, y] = q;` to take it apart.",
        ),
        silent("Bowl::value", "p[0] * self.c"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let [field, kind] = it.quoted()[..] else {
        return None;
    };
    let at = ["x", "y", "z"].iter().position(|name| *name == field);
    let at = at.or_else(|| field.parse().ok())?;
    let point = it.around.iter().find_map(|expr| match expr {
        syn::Expr::Field(field) => it.short(&field.base),
        _ => None,
    })?;
    let is_point = kind.trim_start_matches('&').starts_with("[f64; ");
    is_point.then(|| {
        format!(
            "a point is an array: `{point}[{at}]`, or `let [x, y] = {point};` to take it apart."
        )
    })
}
