//! One name, one type: in a crate no two structs, enums or traits are called alike.

use crate::files::{below, read};
use std::collections::BTreeMap;
use syn::visit::{self, Visit};

/// What makes one crate: its folders, and files that it shares with another.
const CRATES: &[(&str, &[&str])] = &[
    (
        "checker",
        &["checker/src", "checker/course", "checker/probe"],
    ),
    ("plot", &["exercises/plot/src"]),
    ("visualiser", &["exercises/visualiser/src"]),
    ("book", &["book/src"]),
    ("class", &["checker/class/src"]),
    (
        "the policies",
        &["checker/tests/policy", "checker/tests/common"],
    ),
    (
        "the programs' tests",
        &["checker/tests/programs", "checker/tests/common"],
    ),
    (
        "the mutants' tests",
        &[
            "checker/tests/mutants",
            "checker/tests/programs",
            "checker/tests/common",
        ],
    ),
    (
        "the hostile tests",
        &["checker/tests/hostile", "checker/tests/common"],
    ),
    ("the book's tests", &["book/tests"]),
    ("plot's tests", &["exercises/plot/tests"]),
];

/// Files that lie there and belong to no such crate: what a learner writes, or could have written.
/// And what a request is called is not free: its function's name, as a type, in the module of its
/// exercise.
const LEARNERS: [&str; 4] = ["wrong/", "right/", "hidden.rs", "/call.rs"];

#[derive(Default)]
struct Types(Vec<String>);

impl<'ast> Visit<'ast> for Types {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Struct(item) => Some(&item.ident),
            syn::Item::Enum(item) => Some(&item.ident),
            syn::Item::Trait(item) => Some(&item.ident),
            syn::Item::Type(item) => Some(&item.ident),
            // `requests!` and `record!` define types, too: a name before a brace.
            syn::Item::Macro(call) if is_definition(&call.mac) => {
                self.0.extend(defined(&call.mac));
                None
            }
            _ => None,
        };
        self.0.extend(name.map(ToString::to_string));
        visit::visit_item(self, item);
    }
}

fn is_definition(call: &syn::Macro) -> bool {
    call.path.is_ident("requests") || call.path.is_ident("record")
}

/// The names that stand before a brace in a macro's call.
fn defined(call: &syn::Macro) -> Vec<String> {
    use proc_macro2::{Delimiter, TokenTree};
    let trees: Vec<TokenTree> = call.tokens.clone().into_iter().collect();
    let pairs = trees.windows(2).filter_map(|pair| match pair {
        [TokenTree::Ident(name), TokenTree::Group(group)]
            if group.delimiter() == Delimiter::Brace =>
        {
            Some(name.to_string())
        }
        _ => None,
    });
    pairs.collect()
}

#[test]
fn no_two_types_of_a_crate_have_one_name() {
    let mut found = Vec::new();
    for (name, folders) in CRATES {
        let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for path in folders.iter().flat_map(|folder| sources(folder)) {
            let mut types = Types::default();
            // A piece that is put into another file is no file by itself.
            let Ok(file) = syn::parse_file(&read(&path)) else {
                continue;
            };
            types.visit_file(&file);
            for name in types.0 {
                places.entry(name).or_default().push(path.clone());
            }
        }
        assert!(
            !places.is_empty(),
            "{name} has no types: is it still there?"
        );
        let twice = places.into_iter().filter(|(_, places)| places.len() > 1);
        found.extend(twice.map(|(kind, places)| format!("{name}: {kind} in {places:?}")));
    }
    assert!(
        found.is_empty(),
        "give each of these a name of its own, which says what it is to a stranger:\n{}",
        found.join("\n")
    );
}

/// The Rust files of a folder that are the project's own code.
fn sources(folder: &str) -> Vec<String> {
    let names = below(folder).into_iter().filter(|name| {
        let is_learners = LEARNERS.iter().any(|piece| name.contains(piece));
        name.ends_with(".rs") && !is_learners
    });
    names.map(|name| format!("{folder}/{name}")).collect()
}
