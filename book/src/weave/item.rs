//! Listings: an item of a crate, taken by name from its source; or a whole small program.

use crate::places::Places;
use anyhow::{Context, Result, bail};
use proc_macro2::Span;
use std::fs;
use syn::spanned::Spanned;
use syn::{Attribute, Block, File, ImplItem, Item, Type};

/// The listing of `words`, such as `solutions/ex03_step::step nodoc`, as a fenced block.
///
/// # Errors
/// When nothing answers to that name.
pub fn block(places: &Places, words: &str) -> Result<String> {
    let mut words = words.split_whitespace();
    let name = words
        .next()
        .context("{{#item}} names no item: {{#item solutions/ex03_step::step}}")?;
    let (mut body, mut nodoc) = (false, false);
    for word in words {
        match word {
            "body" => body = true,
            "nodoc" => nodoc = true,
            _ => bail!("{{{{#item}}}} knows the options body and nodoc, not {word}"),
        }
    }
    let listing = Listing { body, nodoc };
    let (folder, rest) = name.split_once('/').unwrap_or_default();
    let (package, item) = rest.split_once("::").unwrap_or_default();
    let code = match folder {
        "solutions" => listing.of(&source(places, folder, package)?, item),
        "exercises" => stub(places, package, item, listing),
        _ => bail!("{name} is no item: it reads solutions/ex03_step::step or exercises/…"),
    };
    let code = code.with_context(|| format!("{folder}/{package}/src/lib.rs has no item {item}"))?;
    Ok(format!("```rust\n{code}\n```"))
}

/// The program `file` of `book/listings`, as a fenced block.
///
/// # Errors
/// When it is not there.
pub fn listing(places: &Places, file: &str) -> Result<String> {
    let is_name = !file.is_empty() && !file.contains(['/', '\\']);
    let path = places.book().join("listings").join(file);
    match fs::read_to_string(path) {
        Ok(text) if is_name => Ok(format!(
            "```rust\n{}\n```",
            text.replace("\r\n", "\n").trim_end()
        )),
        _ => bail!("there is no program {file} in book/listings"),
    }
}

/// The item as it is handed out, whatever the reader has made of it by now: where no `todo!()` is
/// left in it, it is the solution's, with its body left out.
fn stub(places: &Places, package: &str, item: &str, listing: Listing) -> Option<String> {
    let solved = source(places, "solutions", package).ok()?;
    let handed_out = source(places, "exercises", package).ok();
    let found = handed_out.and_then(|text| listing.of(&text, item));
    let whole = Listing {
        body: false,
        nodoc: false,
    };
    let given = whole.of(&solved, item)?;
    match found {
        Some(code) if code.contains("todo!(") || !is_function(&solved, item) => Some(code),
        _ => Some(without_body(&solved, item, listing).unwrap_or(given)),
    }
}

/// The source of a crate. A learner's copy has no folder of solutions: there the checker knows them.
fn source(places: &Places, folder: &str, package: &str) -> Result<String> {
    let folder_path = places.root.join(folder);
    let known = || {
        let mut exercises = checker::course::all().iter();
        let found = exercises.find(|exercise| exercise.name == package)?;
        Some(found.solution.to_string())
    };
    let text = match folder == "solutions" && !folder_path.is_dir() {
        true => known(),
        false => fs::read_to_string(folder_path.join(package).join("src/lib.rs")).ok(),
    };
    let text = text.with_context(|| format!("{folder}/{package}/src/lib.rs is not there"))?;
    Ok(text.replace("\r\n", "\n"))
}

/// How an item is shown.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    /// A function's body alone.
    pub body: bool,
    /// Without its doc comment.
    pub nodoc: bool,
}

impl Listing {
    /// The item `name` of `text`: `step`, `Bowl`, `Bowl::value`.
    pub fn of(self, text: &str, name: &str) -> Option<String> {
        let found = find(&syn::parse_file(text).ok()?, name)?;
        let lines: Vec<&str> = text.lines().collect();
        let (first, last) = match (self.body, found.body) {
            (true, Some((open, close))) if close > open + 1 => (open + 1, close - 1),
            (true, _) => return None,
            _ => (found.first, found.last),
        };
        let docs = |number: &usize| self.nodoc && found.docs.contains(number);
        let kept = (first..=last).filter(|number| !docs(number));
        Some(dedented(kept.map(|number| lines[number - 1])))
    }
}

fn is_function(text: &str, name: &str) -> bool {
    let file = syn::parse_file(text).ok();
    file.and_then(|file| find(&file, name))
        .is_some_and(|found| found.body.is_some())
}

fn without_body(text: &str, name: &str, listing: Listing) -> Option<String> {
    let found = find(&syn::parse_file(text).ok()?, name)?;
    let (open, close) = found.body?;
    let lines: Vec<&str> = text.lines().collect();
    let indent = lines[close - 1].len() - lines[close - 1].trim_start().len();
    let todo = format!("{}todo!()", " ".repeat(indent + 4));
    let docs = |number: &usize| listing.nodoc && found.docs.contains(number);
    let head = (found.first..=open)
        .filter(|number| !docs(number))
        .map(|number| lines[number - 1]);
    Some(dedented(head.chain([todo.as_str(), lines[close - 1]])))
}

/// Where an item stands; lines from 1, both ends included.
struct Found {
    first: usize,
    last: usize,
    docs: Vec<usize>,
    /// The lines of the braces.
    body: Option<(usize, usize)>,
}

fn find(file: &File, name: &str) -> Option<Found> {
    file.items.iter().find_map(|item| match item {
        Item::Fn(item) if item.sig.ident == name => {
            Some(found(item.span(), &item.attrs, Some(&item.block)))
        }
        Item::Struct(item) if item.ident == name => Some(found(item.span(), &item.attrs, None)),
        Item::Enum(item) if item.ident == name => Some(found(item.span(), &item.attrs, None)),
        Item::Type(item) if item.ident == name => Some(found(item.span(), &item.attrs, None)),
        Item::Const(item) if item.ident == name => Some(found(item.span(), &item.attrs, None)),
        Item::Impl(item) => {
            let (owner, method) = name.split_once("::")?;
            let Type::Path(path) = item.self_ty.as_ref() else {
                return None;
            };
            if path.path.segments.last()?.ident != owner {
                return None;
            }
            item.items.iter().find_map(|inner| match inner {
                ImplItem::Fn(inner) if inner.sig.ident == method => {
                    Some(found(inner.span(), &inner.attrs, Some(&inner.block)))
                }
                ImplItem::Const(inner) if inner.ident == method => {
                    Some(found(inner.span(), &inner.attrs, None))
                }
                _ => None,
            })
        }
        _ => None,
    })
}

fn found(span: Span, attributes: &[Attribute], block: Option<&Block>) -> Found {
    let docs = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("doc"));
    let lines = |attribute: &Attribute| attribute.span().start().line..=attribute.span().end().line;
    Found {
        first: span.start().line,
        last: span.end().line,
        docs: docs.flat_map(lines).collect(),
        body: block.map(|block| (block.span().start().line, block.span().end().line)),
    }
}

/// The lines without the indentation that they share.
fn dedented<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let lines: Vec<&str> = lines.collect();
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let shared = filled.map(indent).min().unwrap_or(0);
    let cut = |line: &&str| line.get(shared..).unwrap_or_default().to_string();
    lines.iter().map(cut).collect::<Vec<_>>().join("\n")
}
