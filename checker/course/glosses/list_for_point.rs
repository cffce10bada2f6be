//! `f(trajectory)`: a whole list, where one point is wanted.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "list-for-point",
    reads: Reads::Errors(&["E0308"], says),
    examples: &[
        example(
            "losses",
            "f(trajectory)",
            "`f` takes one point, and this is a list of them. Call it for each: `trajectory.iter().map(|&p| f(p))`.",
        ),
        example(
            "sweep",
            r"
    let mut runs = vec![];
    for &lr in rates {
        let walk = ex04_loop::descend(&gradient, start, lr, steps);
        let l = vec![f(walk)];
        runs.push(SweepRun { lr, behaviour: classify(&l, threshold), losses: l });
    }
    runs
",
            "`f` takes one point, and this is a list of them. Call it for each: `walk.iter().map(|&p| f(p))`.",
        ),
        silent("losses", "trajectory.iter().map(|p| f(p)).collect()"),
        silent("descend", "let walk = vec![start];\nvec![walk]"),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let (wanted, found) = it.expected()?;
    let is_list = ["&[[f64;", "Vec<[f64;", "&Vec<[f64;"];
    let is_it = wanted.starts_with("[f64;") && is_list.iter().any(|open| found.starts_with(open));
    let expr = it.expr().filter(|_| is_it)?;
    let call = it.around.iter().find_map(|around| match around {
        Expr::Call(call) if call.args.len() == 1 => Some(call),
        _ => None,
    })?;
    let (name, list) = (it.short(&call.func)?, it.short(expr)?);
    let list = list.trim_start_matches('&');
    Some(format!(
        "`{name}` takes one point, and this is a list of them. Call it for each: \
         `{list}.iter().map(|&p| {name}(p))`."
    ))
}
