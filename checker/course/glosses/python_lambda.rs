//! `lambda t: t * t`, and a list made by `for` inside brackets.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "python-expression",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "saddle_value",
            "let square = lambda t: t * t;\nsquare(p[0]) - square(p[1])",
            "a function without a name is a closure: `|t| …` for `lambda t: …`.",
        ),
        example(
            "linspace",
            "vec![start + i as f64 * end for i in 0..n]",
            "a list made by a loop in brackets is `(0..n).map(|i| …).collect()`.",
        ),
        example(
            "losses",
            "[f(p) for p in trajectory]",
            "a list made by a loop in brackets is `trajectory.iter().map(|p| …).collect()`.",
        ),
        silent("losses", "for p trajectory { f(p); }"),
        silent("saddle_value", "let lambda = 2.0 p[0];\nlambda"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (before, after) = (it.before().trim_end(), it.after());
    if before.ends_with("lambda") && after.trim_start().starts_with([':', ',']) {
        let name = it.text();
        return Some(format!(
            "a function without a name is a closure: `|{name}| …` for `lambda {name}: …`."
        ));
    }
    let whole = format!("{}{}{}", it.before(), it.text(), after);
    let (_, inside) = whole.rsplit_once('[')?;
    let (_, each) = inside.split_once(" for ")?;
    let (name, list) = each.split_once(" in ")?;
    let list = list.split(']').next()?;
    let from = match list.contains("..") {
        true => format!("({list})"),
        false => format!("{list}.iter()"),
    };
    Some(format!(
        "a list made by a loop in brackets is `{from}.map(|{name}| …).collect()`."
    ))
}
