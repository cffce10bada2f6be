//! `p(i)`: round brackets behind a point or a list.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "list-called",
    reads: Reads::Errors(&["E0618"], says),
    examples: &[
        example(
            "step",
            "let g = gradient(p);\nstd::array::from_fn(|i| p[i] - lr * g(i))",
            "round brackets call a function. An entry stands in square ones: `g[i]`.",
        ),
        example(
            "classify",
            "if losses(0) > threshold { Behaviour::Crawls } else { Behaviour::Converges }",
            "round brackets call a function. An entry stands in square ones: `losses[0]`.",
        ),
        silent("saddle_value", "let [x, y] = p;\n2.0(x) - y"),
        silent("step", "let g = gradient(p);\ng(p, lr)"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let kind = it.quoted().into_iter().next()?;
    let is_list = ["[", "&[", "Vec<"]
        .iter()
        .any(|open| kind.starts_with(open));
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::Call(call) => Some(call),
        _ => None,
    })?;
    let [place] = &call.args.iter().collect::<Vec<_>>()[..] else {
        return None;
    };
    let (list, place) = (it.short(&call.func)?, it.short(place)?);
    is_list.then(|| {
        format!(
            "round brackets call a function. An entry stands in square ones: `{list}[{place}]`."
        )
    })
}
