//! The modules of the checker and of `class`: no circle among them, and no arrow against the order in
//! which their `lib.rs` names them.
//!
//! Arrows are read from paths: `use crate::…`, and whatever else begins with `crate`, `super` or the
//! name of a module's own child. `PRINT_MODULES=1 cargo test -p checker --test policy modules --
//! --nocapture` prints them all.

use crate::files::{below, read};
use checker::course;
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};

/// The packages whose modules have an order: where their sources lie, and what they are.
fn packages() -> [(&'static str, BTreeMap<String, String>); 2] {
    [(CHECKER, modules()), (CLASS, modules_below(CLASS))]
}

const CHECKER: &str = "checker/src";
const CLASS: &str = "checker/class/src";

/// Every module whose file lies in `folder`, by its path.
fn modules_below(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in below(folder)
        .into_iter()
        .filter(|file| file.ends_with(".rs"))
    {
        let name = file.trim_end_matches(".rs").trim_end_matches("/mod");
        if !["lib", "main"].contains(&name) {
            found.insert(name.replace('/', "::"), format!("{folder}/{file}"));
        }
    }
    found
}

/// Every module of the checker by its path, with the file in which it stands.
fn modules() -> BTreeMap<String, String> {
    let mut found = modules_below(CHECKER);
    for name in shared() {
        found.insert(name.clone(), format!("checker/probe/{name}.rs"));
    }
    // What build.rs adds.
    for exercise in course::all() {
        let folder = format!("checker/course/{}", exercise.name);
        let (calls, sealed) = (format!("calls::{}", exercise.name), exercise.name);
        found.insert(calls, format!("{folder}/call.rs"));
        found.insert(
            format!("judge::examinations::{sealed}"),
            format!("{folder}/sealed.rs"),
        );
    }
    for (folder, module) in [
        ("questions", "understanding::questions"),
        ("glosses", "glossary::glosses"),
    ] {
        for file in below(&format!("checker/course/{folder}")) {
            let name = file.trim_end_matches(".rs");
            let path = format!("checker/course/{folder}/{file}");
            found.insert(format!("{module}::{name}"), path);
        }
    }
    let experiment = "checker/course/experiment.rs".to_string();
    found.insert("course::experiment".to_string(), experiment);
    found
}

/// The modules of a `lib.rs`, in its order, and of those the ones that it shares with the probe.
fn declared(folder: &str) -> Vec<(String, bool)> {
    let text = read(&format!("{folder}/lib.rs"));
    let file = syn::parse_file(&text).expect("it is built, so it is Rust");
    let modules = file.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) => {
            let is_shared = module.attrs.iter().any(|it| it.path().is_ident("path"));
            Some((module.ident.to_string(), is_shared))
        }
        _ => None,
    });
    modules.collect()
}

fn shared() -> Vec<String> {
    let shared = declared(CHECKER)
        .into_iter()
        .filter(|(_, is_shared)| *is_shared);
    shared.map(|(name, _)| name).collect()
}

/// The paths that a file names, as its outermost module would name them.
#[derive(Default)]
struct Paths {
    found: Vec<Vec<String>>,
    /// How many modules within the file stand around what is read.
    depth: usize,
}

impl Paths {
    fn add(&mut self, path: Vec<String>) {
        let ups = path.iter().take_while(|name| *name == "super").count();
        match ups {
            0 => self.found.push(path),
            // It leads to a module within the file.
            _ if ups <= self.depth => {}
            _ => self.found.push(path[self.depth..].to_vec()),
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.depth += 1;
        visit::visit_item_mod(self, item);
        self.depth -= 1;
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let mut found = Vec::new();
        leaves(&item.tree, &mut Vec::new(), &mut found);
        found.into_iter().for_each(|path| self.add(path));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names = path.segments.iter().map(|it| it.ident.to_string());
        self.add(names.collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        // What stands in a macro's call is looked through as text: `crate :: wire :: Value`.
        let words = call.tokens.to_string();
        let words: Vec<&str> = words.split_whitespace().collect();
        for at in words
            .iter()
            .enumerate()
            .filter(|(_, word)| **word == "crate")
            .map(|(at, _)| at)
        {
            let path = words[at..]
                .chunks(2)
                .take_while(|pair| pair.get(1) == Some(&"::"));
            self.add(path.map(|pair| pair[0].to_string()).collect());
        }
    }
}

fn leaves(tree: &syn::UseTree, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    match tree {
        syn::UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            leaves(&inner.tree, path, found);
            path.pop();
        }
        syn::UseTree::Group(group) => {
            group
                .items
                .iter()
                .for_each(|tree| leaves(tree, path, found));
        }
        syn::UseTree::Name(name) => found.push([&path[..], &[name.ident.to_string()]].concat()),
        syn::UseTree::Rename(both) => found.push([&path[..], &[both.ident.to_string()]].concat()),
        syn::UseTree::Glob(_) => found.push(path.clone()),
    }
}

/// Which module names which.
fn arrows(modules: &BTreeMap<String, String>) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (module, path) in modules {
        let mut paths = Paths::default();
        let file = syn::parse_file(&read(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
        paths.visit_file(&file);
        for names in paths.found {
            if let Some(other) = target(modules, module, &names) {
                arrows.entry(module).or_default().insert(other);
            }
        }
    }
    arrows
}

/// The module that a path leads to, out of `module`; nothing where it stays or leaves the crate.
fn target<'a>(
    modules: &'a BTreeMap<String, String>,
    module: &str,
    names: &[String],
) -> Option<&'a str> {
    let (first, rest) = names.split_first()?;
    let whole: Vec<&str> = match first.as_str() {
        "crate" => rest.iter().map(String::as_str).collect(),
        "super" => {
            let parent = module.rsplit_once("::").map_or("", |(parent, _)| parent);
            let parent = parent.split("::").filter(|name| !name.is_empty());
            parent.chain(rest.iter().map(String::as_str)).collect()
        }
        child if modules.contains_key(&format!("{module}::{child}")) => module
            .split("::")
            .chain(names.iter().map(String::as_str))
            .collect(),
        _ => return None,
    };
    let found = (1..=whole.len()).rev().find_map(|length| {
        let (name, _) = modules.get_key_value(&whole[..length].join("::"))?;
        Some(name.as_str())
    });
    found.filter(|found| *found != module)
}

/// Does a way lead from `module` back to itself?
fn circle<'a>(
    arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    module: &'a str,
) -> Option<Vec<&'a str>> {
    let mut ways: Vec<Vec<&str>> = vec![vec![module]];
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop() {
        let last = way[way.len() - 1];
        for next in arrows.get(last).into_iter().flatten() {
            if *next == module {
                return Some([&way[..], &[module]].concat());
            }
            if seen.insert(*next) {
                ways.push([&way[..], &[*next]].concat());
            }
        }
    }
    None
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    for (folder, modules) in packages() {
        let arrows = arrows(&modules);
        if std::env::var_os("PRINT_MODULES").is_some() {
            for (module, others) in &arrows {
                println!(
                    "{module} → {}",
                    others.iter().copied().collect::<Vec<_>>().join(", ")
                );
            }
        }
        let circle = arrows.keys().find_map(|module| circle(&arrows, module));
        assert!(
            circle.is_none(),
            "these modules of {folder} import each other in a circle: {}. Put what they share into one \
             that both may import.",
            circle.unwrap_or_default().join(" → ")
        );
    }
}

#[test]
fn no_module_imports_a_later_one() {
    for (folder, modules) in packages() {
        let order: Vec<String> = declared(folder).into_iter().map(|(name, _)| name).collect();
        let rank = |module: &str| {
            let stage = module.split("::").next().unwrap_or_default();
            let rank = order.iter().position(|name| name == stage);
            rank.unwrap_or_else(|| panic!("{stage} is no module of {folder}/lib.rs"))
        };
        for (module, others) in arrows(&modules) {
            let later: Vec<&str> = others
                .into_iter()
                .filter(|it| rank(it) > rank(module))
                .collect();
            assert!(
                later.is_empty(),
                "{module} imports {later:?}, which {folder}/lib.rs names later. Data flows one way: move \
                 what is shared to where both may import it, or change the order and say why."
            );
        }
    }
}

#[test]
fn the_reader_of_arrows_sees_what_is_there() {
    let [(_, checker), (_, class)] = packages();
    for (modules, from, to) in [
        (&checker, "grader", "judge::judged"),
        (&checker, "judge::evidence", "place"),
        (&checker, "probe", "wire"),
        (&class, "run", "delivery::collect"),
        (&class, "commands::grade", "commands::planned"),
    ] {
        let arrows = arrows(modules);
        let others = arrows.get(from);
        let sees = others.is_some_and(|others| others.contains(to));
        assert!(sees, "{from} imports {to}, and the reader sees {others:?}");
    }
}

#[test]
fn a_path_that_stays_in_its_file_is_no_arrow() {
    let text = "use super::a; mod tests { use super::b; use super::super::c; use crate::d; }";
    let mut paths = Paths::default();
    paths.visit_file(&syn::parse_file(text).expect("Rust"));
    let found: Vec<String> = paths.found.iter().map(|path| path.join("::")).collect();
    assert_eq!(found, ["super::a", "super::c", "crate::d"]);
}

#[test]
fn the_reader_of_arrows_sees_a_circle() {
    let arrows: BTreeMap<&str, BTreeSet<&str>> = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]
        .map(|(from, to)| (from, BTreeSet::from([to])))
        .into();
    assert_eq!(circle(&arrows, "a"), Some(vec!["a", "b", "c", "a"]));
    assert_eq!(circle(&arrows, "d"), None);
}
