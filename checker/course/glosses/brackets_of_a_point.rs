//! `(x, y)` for a point, or `[p, v]` for a pair.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "brackets-of-a-point",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "Bowl::value",
            "let (x, y) = p;\nself.a * x * x + self.b * y * y",
            "a point is an array, with square brackets: `[x, y]`.",
        ),
        example(
            "bowl_gradient",
            "(bowl.a * p[0], bowl.b * p[1])",
            "a point is an array, with square brackets: `[bowl.a * p[0], bowl.b * p[1]]`.",
        ),
        example(
            "momentum_step",
            r"
    let g = gradient(p);
    let w: Point<N> = std::array::from_fn(|i| momentum * v[i] - lr * g[i]);
    let q: Point<N> = std::array::from_fn(|i| p[i] + w[i]);
    [q, w]
",
            "two points together are a tuple, with round brackets: `(q, w)`.",
        ),
        silent("bowl_gradient", "bowl.a * p[0]"),
        silent(
            "descend_with_momentum",
            "let p = momentum_step(&gradient, start, [0.0; N], lr, momentum);\nvec![start, p]",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let (is_point, is_pair) = (wanted.starts_with("[f64; "), wanted.starts_with("([f64; "));
    let is_pair_of_points = found.starts_with("([f64; ");
    if is_point && found.starts_with('(') && found != "()" && !is_pair_of_points {
        let inside = it
            .text()
            .strip_prefix('(')
            .and_then(|it| it.strip_suffix(')'));
        let example = inside.map_or("[x, y]".to_string(), |inside| format!("[{inside}]"));
        return Some(format!(
            "a point is an array, with square brackets: `{example}`."
        ));
    }
    if is_pair && found.starts_with("[[f64; ") {
        let inside = it
            .text()
            .strip_prefix('[')
            .and_then(|it| it.strip_suffix(']'));
        let example = inside.map_or("(p, v)".to_string(), |inside| format!("({inside})"));
        return Some(format!(
            "two points together are a tuple, with round brackets: `{example}`."
        ));
    }
    None
}
