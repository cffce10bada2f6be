//! `for p in points`, and then `points` again: the loop has used it up.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;
use syn::Pat;
use syn::spanned::Spanned;

pub static GLOSS: Gloss = Gloss {
    name: "loop-takes-list",
    reads: Reads::Errors(&["E0382"], says),
    examples: &[
        example(
            "losses",
            r"
    let points = trajectory.to_vec();
    let mut all = Vec::new();
    for p in points {
        all.push(f(p));
    }
    assert!(all.len() == points.len());
    all
",
            "the loop in line 3 takes `points` and uses it up. Lend it to the loop instead: `for &p in &points`.",
        ),
        example(
            "sweep",
            r"
    let mut runs = Vec::new();
    for &lr in rates {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let mut heights = Vec::new();
        for point in walk { heights.push(f(point)) }
        let behaviour = classify(&losses(&f, &walk), threshold);
        runs.push(SweepRun { lr, losses: heights, behaviour });
    }
    runs
",
            "the loop in line 5 takes `walk` and uses it up. Lend it to the loop instead: `for &point in &walk`.",
        ),
        silent(
            "losses",
            r"
    let points = trajectory.to_vec();
    let kept = points;
    assert!(kept.len() == points.len());
    kept.into_iter().map(f).collect()
",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let is_loop = it
        .labels()
        .any(|label| label.contains("implicit call to `.into_iter()`"));
    let name = it.quoted().last().copied().filter(|_| is_loop)?;
    let expressions = it.function.as_ref()?.expressions().iter();
    let (pattern, line) = expressions.copied().find_map(|expr| {
        let Expr::ForLoop(each) = expr else {
            return None;
        };
        let is_it = matches!(&*each.expr, Expr::Path(path) if path.path.is_ident(name));
        match &*each.pat {
            Pat::Ident(pattern) if is_it => {
                Some((pattern.ident.to_string(), each.span().start().line))
            }
            _ => None,
        }
    })?;
    Some(format!(
        "the loop in line {line} takes `{name}` and uses it up. Lend it to the loop instead: `for \
        &{pattern} in &{name}`."
    ))
}
