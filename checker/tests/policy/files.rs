//! The project's files by their paths from the root, with the path in every complaint.

use crate::common::root;
use checker::course::Exercise;
use std::collections::BTreeSet;
use std::fs;

/// The text of a file.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|why| {
        panic!("{path} cannot be read ({why}): a rule of this project asks for it")
    })
}

/// The stub of an exercise as it lies in `exercises/`, whatever the learner made of it.
pub fn stub_path(exercise: &Exercise) -> String {
    format!("exercises/{}/src/lib.rs", exercise.name)
}

/// A manifest or a lock file.
pub fn table(path: &str) -> toml::Table {
    read(path)
        .parse()
        .unwrap_or_else(|why| panic!("{path} is no TOML: {why}"))
}

/// The table at the dotted `keys` of a manifest; an empty one where there is none.
pub fn part(manifest: &toml::Table, keys: &str) -> toml::Table {
    let mut table = manifest;
    for key in keys.split('.') {
        match table.get(key).and_then(|value| value.as_table()) {
            Some(inner) => table = inner,
            None => return toml::Table::new(),
        }
    }
    table.clone()
}

/// What lies there without being part of the project, beside backups and drawn figures.
const IGNORED: [&str; 3] = ["target", ".git", ".DS_Store"];
/// Where `figures` is what was drawn.
const DRAWS: [&str; 2] = ["exercises", "solutions"];

/// What lies in a folder and belongs to the project.
pub fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(root().join(folder))
        .unwrap_or_else(|why| panic!("the folder {folder} cannot be read: {why}"));
    entries
        .map(|entry| entry.expect("a folder can be read to its end").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| !IGNORED.contains(&name.as_str()) && !name.ends_with(".bak"))
        .filter(|name| name != "figures" || !DRAWS.contains(&folder))
        .collect()
}

/// Every file below a folder, as paths from that folder.
pub fn below(folder: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for name in names(folder) {
        let path = format!("{folder}/{name}");
        if root().join(&path).is_dir() {
            found.extend(below(&path).iter().map(|inner| format!("{name}/{inner}")));
        } else {
            found.insert(name);
        }
    }
    found
}

/// Fails with what two sets of names do not share; `instead` says what to do about it.
#[track_caller]
pub fn assert_same(
    (one, ones): (&str, &BTreeSet<String>),
    (other, others): (&str, &BTreeSet<String>),
    instead: &str,
) {
    let only = |place: &str, here: &BTreeSet<String>, there: &BTreeSet<String>| {
        let mut names = here.difference(there).peekable();
        names.peek()?;
        Some(format!("only in {place}: {:?}", names.collect::<Vec<_>>()))
    };
    let told = [only(one, ones, others), only(other, others, ones)];
    let told: Vec<String> = told.into_iter().flatten().collect();
    assert!(told.is_empty(), "{}. {instead}", told.join("; "));
}
