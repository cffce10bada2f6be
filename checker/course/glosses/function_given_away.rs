//! `step(gradient, …)` in a loop or a closure: the function is given away and gone.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;

pub static GLOSS: Gloss = Gloss {
    name: "function-given-away",
    reads: Reads::Errors(&["E0382", "E0507", "E0599"], says),
    examples: &[
        example(
            "descend",
            r"
    let mut p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        p = ex03_step::step(gradient, p, lr);
        trajectory.push(p);
    }
    trajectory
",
            "`gradient` without `&` is given away, and is wanted again in the next round of the loop. Lend it: `&gradient`.",
        ),
        example(
            "sweep",
            r"
    rates
        .iter()
        .map(|&lr| {
            let trajectory = ex04_loop::descend(gradient, start, lr, steps);
            let losses = losses(&f, &trajectory);
            let behaviour = classify(&losses, threshold);
            SweepRun { lr, losses, behaviour }
        })
        .collect()
",
            "`gradient` without `&` is given away, and is wanted each time the closure runs. Lend it: `&gradient`.",
        ),
        example(
            "sweep",
            r"
    let mut runs = vec![];
    for rate in rates {
        let walk = ex04_loop::descend(&gradient, start, *rate, steps);
        let l = losses(f, &walk);
        runs.push(SweepRun { lr: *rate, behaviour: classify(&l, threshold), losses: l });
    }
    runs
",
            "`f` without `&` is given away, and is wanted again in the next round of the loop. Lend it: `&f`.",
        ),
        example(
            "sample_grid",
            "ys.iter().map(|&y| xs.iter().map(move |&x| surface([x, y])).collect()).collect()",
            "`move` gives `surface` away to the inner closure, and it is wanted for the next row. Lend it before: `let surface = &surface;`.",
        ),
        example(
            "descend",
            r"
    let mut p = start;
    let mut trajectory = vec![p];
    for _ in 0..steps {
        p = ex03_step::step(gradient.clone(), p, lr);
        trajectory.push(p);
    }
    trajectory
",
            "`gradient` cannot be copied, and need not be. Lend it: `&gradient`.",
        ),
        silent(
            "descend",
            "let mut trajectory = vec![gradient.copy()];\ntrajectory.push(start);\ntrajectory",
        ),
        silent(
            "losses",
            r"
    let points = trajectory.to_vec();
    let all: Vec<f64> = points.into_iter().map(f).collect();
    assert_eq!(all.len(), points.len());
    all
",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    if it.error.code == "E0599" {
        return of_copy(it);
    }
    let mut labels = it.labels();
    let is_function = labels.any(|label| {
        let kind = label.split_once("has type `impl Fn").map(|(_, kind)| kind);
        kind.is_some_and(|kind| kind.contains("does not implement the `Copy` trait"))
    });
    let name = it.text();
    if is_function && name.starts_with("move ") {
        let name = it.quoted().into_iter().next()?;
        return Some(format!(
            "`move` gives `{name}` away to the inner closure, and it is wanted for the next row. Lend it \
             before: `let {name} = &{name};`."
        ));
    }
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let again = match it.error.code.as_str() {
        "E0507" => "each time the closure runs",
        _ if it.label().contains("previous iteration") => "again in the next round of the loop",
        _ => "again",
    };
    (is_function && is_name).then(|| {
        format!("`{name}` without `&` is given away, and is wanted {again}. Lend it: `&{name}`.")
    })
}

/// `gradient.clone()`.
fn of_copy(it: &Refused) -> Option<String> {
    let is_function = it.error.message.contains("type parameter `impl Fn");
    let copied = it.around.iter().find_map(|expr| match expr {
        syn::Expr::MethodCall(call) if call.method == "clone" => it.short(&call.receiver),
        _ => None,
    });
    let name = copied.filter(|_| is_function && it.text() == "clone")?;
    Some(format!(
        "`{name}` cannot be copied, and need not be. Lend it: `&{name}`."
    ))
}
