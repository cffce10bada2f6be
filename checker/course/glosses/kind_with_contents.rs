//! `run.stop == Stop::Diverged`, and `Stop::Diverged(k)`: a kind that holds something under a name.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "kind-with-contents",
    reads: Reads::Errors(&["E0533"], says),
    examples: &[
        example(
            "guarded_descent",
            "let stop = Stop::Diverged(0);\nRun { trajectory: vec![start], losses: vec![f(start)], stop }",
            "what `Stop::Diverged` holds has a name: `Stop::Diverged { step: … }`.",
        ),
        example(
            "row",
            "let is_over = run.stop == ex07_guard::Stop::Diverged;\nRow { lr: settings.lr, momentum: settings.momentum, behaviour: if is_over { Behaviour::Diverges } else { Behaviour::Crawls }, steps: 0, final_loss: 0.0 }",
            "`ex07_guard::Stop::Diverged` holds a number. Ask by `match`, with `ex07_guard::Stop::Diverged { step } => …`.",
        ),
        silent(
            "guarded_descent",
            "let stop = Stop::Diverges(0);\nRun { trajectory: vec![start], losses: vec![f(start)], stop }",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let name = it.text();
    if !name.ends_with("Stop::Diverged") {
        return None;
    }
    let is_compared = it.around.iter().any(|expr| match expr {
        Expr::Binary(binary) => matches!(binary.op, syn::BinOp::Eq(_) | syn::BinOp::Ne(_)),
        _ => false,
    });
    Some(match is_compared {
        true => format!("`{name}` holds a number. Ask by `match`, with `{name} {{ step }} => …`."),
        false => format!("what `{name}` holds has a name: `{name} {{ step: … }}`."),
    })
}
