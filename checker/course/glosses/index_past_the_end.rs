//! `xs[xs.len()]`, or an entry of an empty list.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Panicked;

pub static GLOSS: Gloss = Gloss {
    name: "index-past-the-end",
    reads: Reads::Panics(says),
    examples: &[
        example(
            "classify",
            "let last = losses[losses.len()];\nif last < threshold { Behaviour::Converges } else { Behaviour::Crawls }",
            "counting begins at 0: of 4 entries the last is `losses[3]`, in general `losses[losses.len() - 1]`; 4 is past the end.",
        ),
        example(
            "first_below",
            r"
    for k in 0..=losses.len() {
        if losses[k] < threshold { return Some(k); }
    }
    None
",
            "counting begins at 0: the only entry is `losses[0]`, and 1 is past the end. In general the last one is `losses[losses.len() - 1]`.",
        ),
        example(
            "linspace",
            "let mut posts = Vec::new();\nfor i in 0..n { posts[i] = start + end * i as f64; }\nposts",
            "`posts` begins empty, and `posts[0]` makes no room. A list grows by `posts.push(…)`.",
        ),
        example(
            "first_below",
            "if losses[0] < threshold { Some(0) } else { None }",
            "`losses` is empty here: it has no `losses[0]`. Ask `losses.is_empty()` first.",
        ),
        silent(
            "first_below",
            "losses.iter().position(|&l| l < threshold).map(|k| k).or_else(|| panic!(\"index out of bounds\"))",
        ),
    ],
};

fn says(it: &Panicked) -> Option<String> {
    let numbers = it.words.strip_prefix("index out of bounds: the len is ")?;
    let (length, at) = numbers.split_once(" but the index is ")?;
    let (length, at): (usize, usize) = (length.parse().ok()?, at.parse().ok()?);
    let list = it.short(&it.indexing()?.expr)?;
    if length == 1 {
        return Some(format!(
            "counting begins at 0: the only entry is `{list}[0]`, and {at} is past the end. In general the \
             last one is `{list}[{list}.len() - 1]`."
        ));
    }
    if length > 1 {
        let last = length - 1;
        return Some(format!(
            "counting begins at 0: of {length} entries the last is `{list}[{last}]`, in general \
            `{list}[{list}.len() - 1]`; {at} is past the end."
        ));
    }
    let function = it.function.as_ref();
    let begins = function.and_then(|function| function.value_of(&list));
    let is_made_here = begins
        .is_some_and(|begins| it.written(begins) == "Vec::new()" || it.written(begins) == "vec![]");
    Some(match is_made_here {
        true => format!(
            "`{list}` begins empty, and `{list}[{at}]` makes no room. A list grows by `{list}.push(…)`."
        ),
        false => format!(
            "`{list}` is empty here: it has no `{list}[{at}]`. Ask `{list}.is_empty()` first."
        ),
    })
}
