//! `[]` that should grow, or `append`, as Python has it.

use crate::glossary::gloss::{Gloss, Reads, example, silent};
use crate::glossary::trouble::Refused;
use syn::Expr;

pub static GLOSS: Gloss = Gloss {
    name: "list-that-grows",
    reads: Reads::Errors(&["E0599", "E0308"], says),
    examples: &[
        example(
            "linspace",
            "let mut posts = [];\nfor i in 0..n { posts.push(i as f64); }\nposts.to_vec()",
            "`[]` is an array, which never grows. A list that grows begins as `let mut posts = vec![];`.",
        ),
        example(
            "losses",
            "let mut all = vec![];\nfor p in trajectory { all.append(f(*p)); }\nall",
            "to add one entry to a list is `all.push(f(*p))`.",
        ),
        silent(
            "linspace",
            "let mut posts = vec![start];\nposts.pusk(end);\nposts",
        ),
        silent(
            "linspace",
            "let mut posts = vec![start];\nposts.append(&mut [end]);\nposts",
        ),
    ],
};

fn says(it: &Refused) -> Option<String> {
    let call = it.around.iter().find_map(|expr| match expr {
        Expr::MethodCall(call) => Some(call),
        _ => None,
    })?;
    let list = it.short(&call.receiver)?;
    if it.error.code == "E0308" {
        let (wanted, found) = it.expected()?;
        let is_entry =
            wanted.starts_with("&mut Vec<") && (found == "f64" || found.starts_with("[f64; "));
        let entry = it.short(call.args.first()?)?;
        let is_append = call.method == "append" && is_entry;
        return is_append.then(|| format!("to add one entry to a list is `{list}.push({entry})`."));
    }
    let is_array = it.error.message.contains("for array `[");
    let is_it = it.text() == "push" && is_array;
    is_it.then(|| {
        format!("`[]` is an array, which never grows. A list that grows begins as `let mut {list} = vec![];`.")
    })
}
