//! The functions of a Rust file, and a file with others in their place.

use crate::fault::Fault;
use crate::stack::deep;
use crate::words;
use std::cmp::Reverse;
use std::ops::Range;
use syn::spanned::Spanned;

/// A function or method of a file, by its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// `step`, `Bowl::value`.
    pub name: String,
    /// From its `pub` to its closing brace.
    pub whole: Range<usize>,
    /// From brace to brace.
    pub body: Range<usize>,
    /// Is the body a `todo!()` and nothing else?
    pub is_todo: bool,
}

/// Every function and method of a file, in the file's order.
///
/// # Errors
/// When the text is no Rust, or is nested beyond reason; when the machine has no stack to read it
/// on.
pub fn functions(text: &str) -> Result<Vec<Function>, Fault> {
    match deep(|| in_file(text))? {
        Some(Ok(found)) => Ok(found),
        Some(Err(why)) => Err(no_rust(why)),
        None => Err(no_rust(words::course::NOT_READ)),
    }
}

fn no_rust(why: impl ToString) -> Fault {
    Fault::NotPossible(why.to_string())
}

fn in_file(text: &str) -> syn::Result<Vec<Function>> {
    let mut found = Vec::new();
    let mut add =
        |name: String, vis: &syn::Visibility, sig: &syn::Signature, block: &syn::Block| {
            let start = match vis {
                syn::Visibility::Inherited => sig.span().byte_range().start,
                shown => shown.span().byte_range().start,
            };
            let body = block.span().byte_range();
            found.push(Function {
                name,
                whole: start..body.end,
                body,
                is_todo: is_todo(block),
            });
        };
    for item in &syn::parse_file(text)?.items {
        match item {
            syn::Item::Fn(item) => {
                add(
                    item.sig.ident.to_string(),
                    &item.vis,
                    &item.sig,
                    &item.block,
                );
            }
            syn::Item::Impl(block) => {
                let owner = match &*block.self_ty {
                    syn::Type::Path(owner) => owner.path.segments.last(),
                    _ => None,
                };
                for item in &block.items {
                    if let (syn::ImplItem::Fn(item), Some(owner)) = (item, owner) {
                        let name = format!("{}::{}", owner.ident, item.sig.ident);
                        add(name, &item.vis, &item.sig, &item.block);
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

/// The last name of a path: `value` of `Bowl::value`.
pub fn last_name(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}

/// `text` with another body for each function for which `body` has one.
///
/// # Errors
/// As [`functions`].
pub fn with_bodies(
    text: &str,
    body: impl Fn(&Function) -> Option<String>,
) -> Result<String, Fault> {
    let functions = functions(text)?;
    let new = functions.iter().filter_map(|function| {
        let body = body(function)?;
        Some((function.body.clone(), body))
    });
    Ok(with(text, new.collect()))
}

/// `base` with the functions of `change` in the place of its own, and with everything else of
/// `change` at its end.
///
/// # Errors
/// As [`functions`], of both.
pub fn replaced(base: &str, change: &str) -> Result<String, Fault> {
    let old = functions(base)?;
    let (mut places, mut rest) = (Vec::new(), String::new());
    for new in functions(change)? {
        let text = change[new.whole].to_string();
        match old.iter().find(|old| old.name == new.name) {
            Some(old) => places.push((old.whole.clone(), text)),
            None => rest += &format!("\n{text}\n"),
        }
    }
    for item in others(change)? {
        rest += &format!("\n{}\n", &change[item]);
    }
    Ok(with(base, places) + &rest)
}

/// Where the items of a file are that are neither functions nor hold methods.
fn others(text: &str) -> Result<Vec<Range<usize>>, Fault> {
    let found = deep(|| {
        let items = syn::parse_file(text).ok()?.items.into_iter();
        let others = items.filter(|item| !matches!(item, syn::Item::Fn(_) | syn::Item::Impl(_)));
        Some(others.map(|item| item.span().byte_range()).collect())
    })?;
    found
        .flatten()
        .ok_or_else(|| no_rust(words::course::NOT_READ))
}

/// `text` with these pieces in these places.
fn with(text: &str, mut places: Vec<(Range<usize>, String)>) -> String {
    let mut text = text.to_string();
    places.sort_by_key(|(place, _)| Reverse(place.start));
    for (place, new) in places {
        text.replace_range(place, &new);
    }
    text
}

/// What the request of a function is called: `CentralDifference` for `central_difference`,
/// `BowlValue` for `Bowl::value`.
pub fn request_of(function: &str) -> String {
    let words = function.split(['_', ':']);
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    words.map(capital).collect()
}
