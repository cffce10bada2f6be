//! The nine exercises as text: which functions a learner writes, and files with some of them written.

use crate::files::read;
use checker::exercises::Exercise;
use std::ops::Range;
use syn::spanned::Spanned;

/// A function or method of a file.
pub struct Function {
    /// As examinations call it: `step`, `Bowl::value`.
    pub name: String,
    /// From brace to brace, in bytes.
    pub body: Range<usize>,
    /// Is the body a `todo!()` and nothing else?
    pub is_todo: bool,
}

/// The stub of an exercise as it lies in `exercises/`, whatever the learner made of it.
pub fn stub_path(exercise: &Exercise) -> String {
    format!("exercises/{}/src/lib.rs", exercise.name)
}

/// The model answer of an exercise.
pub fn solution(exercise: &Exercise) -> String {
    read(&format!("solutions/{}/src/lib.rs", exercise.name))
}

/// The functions that the checker examines: those that the learner writes.
pub fn examined(exercise: &Exercise) -> Vec<&'static str> {
    let examinations = (exercise.examine)(0);
    examinations.iter().map(|one| one.function()).collect()
}

/// Every function of a file, in the file's order.
///
/// # Errors
/// When the text is no Rust.
pub fn functions(text: &str) -> syn::Result<Vec<Function>> {
    let mut found = Vec::new();
    let mut add = |name: String, block: &syn::Block| {
        found.push(Function {
            name,
            body: block.span().byte_range(),
            is_todo: is_todo(block),
        });
    };
    for item in &syn::parse_file(text)?.items {
        match item {
            syn::Item::Fn(item) => add(item.sig.ident.to_string(), &item.block),
            syn::Item::Impl(block) => {
                let syn::Type::Path(owner) = &*block.self_ty else {
                    continue;
                };
                let owner = owner.path.segments.last().map(|name| &name.ident);
                for item in &block.items {
                    if let (syn::ImplItem::Fn(item), Some(owner)) = (item, owner) {
                        add(format!("{owner}::{}", item.sig.ident), &item.block);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

fn is_todo(block: &syn::Block) -> bool {
    let called = match block.stmts.as_slice() {
        [syn::Stmt::Macro(statement)] => &statement.mac,
        [syn::Stmt::Expr(syn::Expr::Macro(expression), _)] => &expression.mac,
        _ => return false,
    };
    called.path.is_ident("todo")
}

/// `text` with another body for each of the functions `names`: `None` keeps the one that it has.
pub fn with_bodies(
    text: &str,
    names: &[&str],
    body: impl Fn(usize) -> Option<&'static str>,
) -> String {
    let mut places: Vec<(Range<usize>, &str)> = Vec::new();
    for function in functions(text).expect("a file of the course is Rust") {
        let place = names.iter().position(|name| **name == function.name);
        if let Some(body) = place.and_then(&body) {
            places.push((function.body, body));
        }
    }
    let mut text = text.to_string();
    for (place, body) in places.into_iter().rev() {
        text.replace_range(place, body);
    }
    text
}

/// A body that nobody has written yet.
pub const TODO: &str = "{\n    todo!(\"\")\n}";

/// The stub of an exercise, made from its solution.
pub fn cut_stub(exercise: &Exercise) -> String {
    with_bodies(&solution(exercise), &examined(exercise), |_| Some(TODO))
}
