//! Inputs that are hard to read, one file each: what every reader makes of them stays what it is.
//!
//! Whatever a property of `tests/parsers.rs` finds one day is kept here: a file in the folder of its
//! reader is all that it takes.

use checker::course::{self, Exercise};
use checker::figures::record;
use checker::place::Remark;
use checker::scan::manifest::{Inherited, Manifest};
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

/// A remark as reports show it: the place first.
fn line(remark: Remark) -> String {
    remark.below("")
}

fn exercise(name: &str) -> &'static Exercise {
    course::find(name).expect("the course has it")
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
        let answers = Answers::read(text).map_err(line)?;
        Ok(format!("{:?} gives {}", answers.name, answers.given.len()))
    });
    insta::assert_snapshot!(said);
}

#[test]
fn write_ups() {
    let said = outcomes("write-up", |_, text| {
        let claims = Claims::read(text).map_err(line)?;
        Ok(format!("{claims:?}"))
    });
    insta::assert_snapshot!(said);
}

#[test]
fn manifests() {
    let said = outcomes("manifest", |_, text| {
        let read = Manifest::read(exercise("ex08"), text, &Inherited::by(Path::new("nowhere")))
            .map_err(line)?;
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
        source::scan(exercise("ex03"), "src/lib.rs", text, &mut scanned)
            .expect("the machine is well");
        let counts = format!(
            "{} locks, {} todos",
            scanned.locks.len(),
            scanned.todos.len()
        );
        let notes = scanned.unreadable.iter().chain(&scanned.refused);
        let notes = notes.chain(&scanned.warnings);
        let mut notes: Vec<String> = notes.map(|remark| remark.below("")).collect();
        // What comes of it is left to the compiler: nothing of it is run.
        let unread = scanned
            .unread
            .map(|place| format!("{place} is not read as Rust"));
        notes.extend(unread);
        Ok(format!("{counts}; {}", notes.join("; ")))
    });
    insta::assert_snapshot!(said);
}
