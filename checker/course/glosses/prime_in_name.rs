//! `let v' = …`: what a formula calls v′.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "prime-in-name",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "momentum_step",
            "let v' = std::array::from_fn(|i| momentum * v[i]);\n(p, v')",
            "a name holds letters, digits and `_`: for `v'` write `v_next`.",
        ),
        example(
            "step",
            "let g = gradient(p);\nlet mut p' = p;\np'[0] -= lr * g[0];\np'",
            "a name holds letters, digits and `_`: for `p'` write `p_next`.",
        ),
        silent("render", "x\"| lr |\".to_string()"),
        silent("render", "let head = 'a line';\nhead.to_string()"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_prefix =
        it.error.message.starts_with("prefix `") && it.error.message.ends_with("` is unknown");
    let name = it.text();
    // `'a line'`: there it ends a text that began with one.
    let is_lone = !it.before().contains('\'');
    (is_prefix && is_lone && it.after().starts_with('\'')).then(|| {
        format!("a name holds letters, digits and `_`: for `{name}'` write `{name}_next`.")
    })
}
