//! `p, v = …`, `let x, y = p;`: several names at once, as Python has them.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "names-without-brackets",
    reads: Reads::Errors(&[""], says),
    examples: &[
        example(
            "Bowl::value",
            "let x, y = p;\n0.5 * (self.a * x * x + self.b * y * y)",
            "several names at once stand in brackets, square ones for a point: `let [x, y] = p;`.",
        ),
        example(
            "descend_with_momentum",
            r"
    let mut p = start;
    let mut v = [0.0; N];
    let mut walk = vec![p];
    for _ in 0..steps {
        p, v = momentum_step(&gradient, p, v, lr, momentum);
        walk.push(p);
    }
    walk
",
            "several names at once stand in brackets, round ones for a pair: `(p, v) = …;`.",
        ),
        example(
            "descend_with_momentum",
            "let p, v = momentum_step(&gradient, start, start, lr, momentum);\nvec![start, p]",
            "several names at once stand in brackets, round ones for a pair: `let (p, v) = …;`.",
        ),
        silent("Bowl::value", "let x, = p;\nx[0]"),
        silent("step", "let next = p, lr = 0.1;\nnext"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let line = it.line_at(it.line());
    let at = it.before().len();
    let begin = line[..at].rfind([';', '{', '}']).map_or(0, |at| at + 1);
    let statement = line[begin..].trim_start();
    let (bare, declares) = match statement.strip_prefix("let ") {
        Some(rest) => (rest, "let "),
        None => (statement, ""),
    };
    let (names, value) = bare
        .split_once('=')
        .filter(|(_, value)| !value.starts_with('='))?;
    let names: Vec<&str> = names.split(',').map(str::trim).collect();
    let is_name =
        |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    if names.len() < 2 || !names.iter().all(is_name) {
        return None;
    }
    let names = names.join(", ");
    let value = value.split(';').next()?.trim();
    Some(match is_name(&value) {
        true => format!(
            "several names at once stand in brackets, square ones for a point: `{declares}[{names}] = {value};`."
        ),
        false => format!(
            "several names at once stand in brackets, round ones for a pair: `{declares}({names}) = …;`."
        ),
    })
}
