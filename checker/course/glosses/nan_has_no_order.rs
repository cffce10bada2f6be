//! `a.partial_cmp(&b).unwrap()`, where one of them is NaN.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "nan-has-no-order",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "classify",
            r"
    let most = losses.iter().max_by(|a, b| a.partial_cmp(b).unwrap()).unwrap();
    if *most > losses[0] { return Behaviour::Diverges; }
    if losses[losses.len() - 1] < threshold { Behaviour::Converges } else { Behaviour::Crawls }
",
            "`partial_cmp` gives `None` where a number is NaN, and `unwrap` stops at that. `a.total_cmp(b)` always answers.",
        ),
        example(
            "classify",
            r#"
    let mut sorted = losses.to_vec();
    sorted.sort_by(|x, y| y.partial_cmp(x).expect("numbers"));
    if sorted[0] > losses[0] { Behaviour::Diverges } else { Behaviour::Crawls }
"#,
            "`partial_cmp` gives `None` where a number is NaN, and `expect` stops at that. `a.total_cmp(b)` always answers.",
        ),
        silent(
            "first_below",
            "Some(losses.iter().position(|&l| l < threshold).unwrap())",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    let opened = it.around.iter().find_map(|expr| match expr {
        Expr::MethodCall(call) if call.method == "unwrap" || call.method == "expect" => Some(call),
        _ => None,
    })?;
    let Expr::MethodCall(compared) = &*opened.receiver else {
        return None;
    };
    (compared.method == "partial_cmp").then(|| {
        format!(
            "`partial_cmp` gives `None` where a number is NaN, and `{}` stops at that. `a.total_cmp(b)` \
             always answers.",
            opened.method
        )
    })
}
