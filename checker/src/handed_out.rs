//! The exercises as they were handed out: the solutions with every body that the learner writes cut
//! back to its `todo!()`.

use crate::build::reference;
use crate::exercises::Exercise;
use std::ops::Range;
use syn::spanned::Spanned;

/// What the `todo!()` of each function asks for.
const ASKS: [(&str, &str); 20] = [
    (
        "value",
        "half the sum of curvature times coordinate squared",
    ),
    (
        "linspace",
        "from start to end, both included, with equal gaps",
    ),
    (
        "sample_grid",
        "a row for each y; in it, the height at each x",
    ),
    (
        "bowl_gradient",
        "differentiate by x and by y, on paper; write both down",
    ),
    (
        "central_difference",
        "for each coordinate: rise over run, from behind to ahead",
    ),
    (
        "step",
        "move from `p` against the gradient, `lr` times its length",
    ),
    (
        "descend",
        "record the start, then the point after each step",
    ),
    ("losses", "the value of f at each point, in the same order"),
    (
        "classify",
        "ask the four questions in order; the first yes decides",
    ),
    (
        "sweep",
        "for each rate: walk, list the losses, name what they did",
    ),
    (
        "momentum_step",
        "fade the velocity, push it downhill, move by it",
    ),
    (
        "descend_with_momentum",
        "the loop of step 4, with a velocity handed on from rest",
    ),
    (
        "guarded_descent",
        "walk with momentum; question each loss before recording it",
    ),
    (
        "first_below",
        "the position of the first loss below the threshold",
    ),
    (
        "settled_below",
        "where does the unbroken run of low losses at the end begin?",
    ),
    (
        "row",
        "what became of the run, where it ended, and its last loss",
    ),
    ("render", "the header, the rule, and one line for each row"),
    ("saddle_value", "the square of x, less the square of y"),
    (
        "saddle_gradient",
        "differentiate by x and by y; mind the sign along y",
    ),
    (
        "escape_step",
        "the first point further than `distance` from the line y = 0",
    ),
];

/// The text of an exercise that nobody has worked on.
pub fn text(exercise: &Exercise) -> String {
    let mut text = reference::source(exercise.name).to_string();
    for (function, body) in bodies(exercise, &text.clone()).into_iter().rev() {
        let asks = ASKS.iter().find(|(name, _)| *name == function);
        let asks = asks.map_or("", |(_, asks)| asks);
        // As far in as the brace that closes the body.
        let line = text[..body.end].rsplit('\n').next().unwrap_or_default();
        let indent = " ".repeat(line.len() - line.trim_start().len());
        let todo = format!("{{\n{indent}    todo!(\"{asks}\")\n{indent}}}");
        text.replace_range(body, &todo);
    }
    text
}

/// The functions that the learner writes, and from where to where their bodies stand in `text`, brace
/// to brace; none where the text is no Rust.
pub fn bodies(exercise: &Exercise, text: &str) -> Vec<(&'static str, Range<usize>)> {
    let names = exercise.functions();
    let items = syn::parse_file(text).map_or(Vec::new(), |file| file.items);
    let mut found = Vec::new();
    let mut add = |name: &syn::Ident, block: &syn::Block| {
        let name = names.iter().find(|other| name == **other);
        found.extend(name.map(|name| (*name, block.span().byte_range())));
    };
    for item in &items {
        match item {
            syn::Item::Fn(item) => add(&item.sig.ident, &item.block),
            syn::Item::Impl(block) => {
                for item in &block.items {
                    if let syn::ImplItem::Fn(item) = item {
                        add(&item.sig.ident, &item.block);
                    }
                }
            }
            _ => {}
        }
    }
    found
}
