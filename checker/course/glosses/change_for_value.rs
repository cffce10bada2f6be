//! `let up = p[i] += h;`, `list = list.push(p);`: a change, taken for what it makes.

use crate::glossary::function::bare;
use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use crate::glossary::types::{CHANGES, variable};
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "change-for-value",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "descend",
            r"
    let mut walk = vec![start];
    for _ in 0..steps {
        walk = walk.push(start);
    }
    walk
",
            "`walk.push(start)` changes `walk`, and returns nothing. It stands alone, without `=` before it.",
        ),
        example(
            "central_difference",
            r"
    std::array::from_fn(|i| {
        let mut ahead = p;
        let up = ahead[i] += h;
        (f(up) - f(p)) / h
    })
",
            "`ahead[i] += h` changes `ahead`, and returns nothing. It stands alone, without `=` before it.",
        ),
        silent(
            "descend",
            "let walk = vec![start];\nlet p = { start; };\nvec![p]",
        ),
        silent("saddle_value", "let height = p[0] * p[0];"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    it.expected().filter(|(_, found)| *found == "()")?;
    let expr = bare(it.expr()?);
    let made = match variable(expr) {
        Some(name) => bare(it.function.as_ref()?.value_of(&name)?),
        None => expr,
    };
    let changed = match made {
        Expr::MethodCall(call) if CHANGES.iter().any(|name| call.method == name) => &*call.receiver,
        Expr::Binary(binary) if is_assignment(&binary.op) => &*binary.left,
        _ => return None,
    };
    let whole = match bare(changed) {
        Expr::Index(index) => &*index.expr,
        changed => changed,
    };
    let (change, whole) = (it.short(made)?, it.short(whole)?);
    Some(format!(
        "`{change}` changes `{whole}`, and returns nothing. It stands alone, without `=` before it."
    ))
}

fn is_assignment(operator: &syn::BinOp) -> bool {
    use syn::BinOp::{AddAssign, DivAssign, MulAssign, SubAssign};
    matches!(
        operator,
        AddAssign(_) | SubAssign(_) | MulAssign(_) | DivAssign(_)
    )
}
