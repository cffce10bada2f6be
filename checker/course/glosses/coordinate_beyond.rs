//! `p[2]` of a point in the plane: counting begins at 0.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "coordinate-beyond",
    reads: Reads::Errors(&["unconditional_panic"], says),
    examples: &[
        example(
            "saddle_value",
            "p[1] * p[1] - p[2] * p[2]",
            "counting begins at 0: the coordinates are `p[0]` and `p[1]`.",
        ),
        example(
            "escape_step",
            "for k in 0..trajectory.len() {\nif trajectory[k][2] > distance { return Some(k); }\n}\nNone",
            "counting begins at 0: the coordinates are `trajectory[k][0]` and `trajectory[k][1]`.",
        ),
        silent("saddle_value", "let n = 1 / 0;\np[n]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let Expr::Index(index) = it.expr()? else {
        return None;
    };
    let length: usize = it
        .label()
        .split("the length is ")
        .nth(1)?
        .split(' ')
        .next()?
        .parse()
        .ok()?;
    let point = it.short(&index.expr)?;
    (length == 2).then(|| {
        format!("counting begins at 0: the coordinates are `{point}[0]` and `{point}[1]`.")
    })
}
