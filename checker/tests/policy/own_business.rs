//! The project speaks of itself alone: not of the machine that it was written on, nor of where
//! somebody downloads from.

use crate::common::root;
use crate::files::{below, table};
use crate::floor::pristine;
use checker::course;
use std::fs;
use std::process::Command;

/// What no file holds, in pieces, so that this one does not either; and why.
const FORBIDDEN: [(&[&str], &str); 5] = [
    (&["/ro", "ot/"], "a path of one machine"),
    (&["/ho", "me/"], "a path of one machine"),
    (&["/wo", "rk/"], "a path of one machine"),
    (&["C:", "\\Users"], "a path of one machine"),
    (
        &["crates", ".io"],
        "where packages come from is cargo's business",
    ),
];

/// What may stand nevertheless: the file's end, the words, and why.
const ALLOWED: [(&str, &[&str], &str); 2] = [
    (
        ".rs",
        &["/ho", "me/me/"],
        "an invented learner's folder, in tests of how paths are shown",
    ),
    (
        "Cargo.lock",
        &["github.com/rust-lang/", "crates", ".io-index"],
        "how cargo writes down where a package comes from",
    ),
];

#[test]
fn no_file_names_a_machine_or_a_registry() {
    let mut found = Vec::new();
    for path in files() {
        // What is no text, such as a picture, cannot be read so, and holds no prose.
        let Ok(mut text) = fs::read_to_string(root().join(&path)) else {
            continue;
        };
        for (_, words, _) in ALLOWED.iter().filter(|(end, ..)| path.ends_with(end)) {
            text = text.replace(&words.concat(), "");
        }
        for (words, why) in FORBIDDEN {
            let words = words.concat();
            let lines = text
                .lines()
                .zip(1..)
                .filter(|(line, _)| line.contains(&words));
            found.extend(lines.map(|(_, number)| format!("{path}:{number}: {words} ({why})")));
        }
    }
    assert!(
        found.is_empty(),
        "say it without these, or add an exception with its reason to this rule:\n{}",
        found.join("\n")
    );
}

#[test]
fn cargo_is_configured_for_everybody() {
    for name in table(".cargo/config.toml").keys() {
        assert!(
            ["alias", "env"].contains(&name.as_str()),
            ".cargo/config.toml has a table [{name}]: take it out. Where crates come from, how they \
             are linked and how many jobs run are settings of a person, in their own folder."
        );
    }
}

/// Every file that belongs to the project: what git tracks, or without git everything that it would
/// not ignore. A learner's own files count only while they are as they were handed out.
fn files() -> Vec<String> {
    let git = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output();
    let tracked = git.map_or_else(|_| Vec::new(), |output| output.stdout);
    let tracked = String::from_utf8_lossy(&tracked).into_owned();
    let tracked = tracked.split('\0').filter(|path| !path.is_empty());
    let mut files: Vec<String> = tracked.map(str::to_string).collect();
    if files.is_empty() {
        files = below(".").into_iter().collect();
    }
    if !pristine() {
        files.retain(|path| !is_learners(path));
    }
    files
}

/// Is it a file that a learner edits?
fn is_learners(path: &str) -> bool {
    let exercises = course::all().iter().map(|exercise| exercise.name);
    let mut theirs = exercises.chain(["understanding.toml", "write-up.md"]);
    path.strip_prefix("exercises/").is_some_and(|path| {
        let first = path.split('/').next().unwrap_or_default();
        theirs.any(|name| name == first)
    })
}
