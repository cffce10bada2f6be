//! Inputs that are hard to read, one file each: what every reader makes of them stays what it is.
//!
//! Whatever a property of `tests/parsers.rs` finds one day is kept here: a file in the folder of its
//! reader is all that it takes.

use checker::exercises::ALL;
use checker::figures::record;
use checker::scan::manifest::Manifest;
use checker::scan::{Scanned, source};
use checker::submission::read_text;
use checker::understanding::answers::Answers;
use checker::understanding::write_up::Claims;
use std::fs;
use std::path::{Path, PathBuf};

/// What each reader says of the files in its folder, a line each.
fn outcomes(folder: &str, read: impl Fn(&str, &str) -> Result<String, String>) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(folder);
    let entries = fs::read_dir(&folder).expect("every reader has a folder");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    let outcome = |path: &PathBuf| {
        let name = path.file_name().expect("a file").to_string_lossy();
        let outcome = read_text(path).and_then(|text| read(&name, &text));
        let (word, says) = match &outcome {
            Ok(says) => ("read", says),
            Err(says) => ("refused", says),
        };
        // Messages of other readers may grow; what counts is in the first line.
        let says: String = says
            .lines()
            .next()
            .unwrap_or("")
            .chars()
            .take(150)
            .collect();
        format!("{name}: {word}, {}", says.escape_debug())
    };
    let lines: Vec<String> = paths.iter().map(outcome).collect();
    lines.join("\n")
}

#[test]
fn figures() {
    let said = outcomes("figure", |name, text| {
        let figure = if name.ends_with(".md") {
            "table"
        } else {
            "saddle"
        };
        let read = record::read(text, figure)?;
        Ok(format!("{} runs of {} steps", read.runs.len(), read.steps))
    });
    insta::assert_snapshot!(said);
}

#[test]
fn answers() {
    let said = outcomes("understanding", |_, text| {
        let answers = Answers::read(text)?;
        Ok(format!("{:?} gives {}", answers.name, answers.given.len()))
    });
    insta::assert_snapshot!(said);
}

#[test]
fn write_ups() {
    let said = outcomes("write-up", |_, text| {
        Claims::read(text).map(|claims| format!("{claims:?}"))
    });
    insta::assert_snapshot!(said);
}

#[test]
fn manifests() {
    let said = outcomes("manifest", |_, text| {
        let read = Manifest::read(Path::new("nowhere"), &ALL[7], text)?;
        Ok(format!(
            "{} locks, without {:?}",
            read.locks.len(),
            read.built_without
        ))
    });
    insta::assert_snapshot!(said);
}

#[test]
fn sources() {
    let said = outcomes("source", |_, text| {
        let mut scanned = Scanned::default();
        source::scan(&ALL[2], "src/lib.rs", text, &mut scanned);
        let counts = format!(
            "{} locks, {} todos",
            scanned.locks.len(),
            scanned.todos.len()
        );
        let notes = scanned.unreadable.iter().chain(&scanned.warnings);
        let notes: Vec<&str> = notes.map(String::as_str).collect();
        Ok(format!("{counts}; {}", notes.join("; ")))
    });
    insta::assert_snapshot!(said);
}
