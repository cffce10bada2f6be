//! `return` as the last thing in a loop's body: the loop never comes to its second round.

use crate::glossary::function::{WrittenFunction, ends_in_first_round};
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use proc_macro2::Span;

pub static GLOSS: Gloss = Gloss {
    name: "return-in-loop",
    reads: Reads::AnyOf(&[Reads::Wrong(wrong), Reads::Errors(&["E0308"], refused)]),
    examples: &[
        example(
            "losses",
            "let mut all = vec![];\nfor p in trajectory {\n    all.push(f(*p));\n    return all;\n}\nvec![]",
            "the `return` on line 4 stands in the loop, and ends it in its first round. Put the result behind the loop's `}`.",
        ),
        example(
            "first_below",
            r"
    for (k, loss) in losses.iter().enumerate() {
        if *loss < threshold {
            return Some(k);
        } else {
            return None;
        }
    }
    None
",
            "the `return` on line 5 stands in the loop, and ends it in its first round. Put the result behind the loop's `}`.",
        ),
        example(
            "linspace",
            "let mut posts = vec![];\nfor i in 0..n {\n    posts.push(start + (end - start) * i as f64 / (n - 1) as f64);\n    return posts;\n}",
            "the `return` on line 4 stands in the loop, and ends it in its first round. Put the result behind the loop's `}`.",
        ),
        silent(
            "first_below",
            "for k in 0..losses.len() {\n    if losses[k] <= threshold { return Some(k); }\n}\nNone",
        ),
        silent(
            "losses",
            "let mut all = vec![];\nfor p in trajectory {\n    let twice = |p| { return 2.0 * f(p); };\n    all.push(twice(*p));\n}\nall",
        ),
    ],
};

fn wrong(it: &WrittenFunction) -> Option<(Span, String)> {
    let mut expressions = it.expressions().iter();
    let place = expressions.find_map(|expr| ends_in_first_round(expr))?;
    let says = says(place.start().line);
    Some((place, says))
}

fn refused(it: &Refused) -> Option<String> {
    let (_, found) = it.expected()?;
    let place = ends_in_first_round(it.expr()?)?;
    (found == "()").then(|| says(place.start().line))
}

fn says(line: usize) -> String {
    format!(
        "the `return` on line {line} stands in the loop, and ends it in its first round. Put the \
         result behind the loop's `}}`."
    )
}
