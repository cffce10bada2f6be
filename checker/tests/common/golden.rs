//! Golden submissions: folders that are described by what they change.
//!
//! A case in `tests/submissions/` holds `expected.toml` and, beside it, only what differs from the
//! base: `ex03_step.rs` replaces the functions that it defines in that exercise (and adds what else
//! it holds); a file at its real place (`ex03_step/Cargo.toml`) replaces the whole file.

use checker::course::{self, functions::replaced, handed_out};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What `expected.toml` says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// One sentence: what this submission is.
    pub about: String,
    /// `solutions`, or `stubs`: the solutions with every stub function cut back to a `todo!()`.
    pub base: String,
    /// Exercises whose solution is put into the stubs.
    #[serde(default)]
    pub solved: Vec<String>,
    pub verdict: String,
    /// Every exercise that is not listed below has this status.
    #[serde(default = "passed")]
    pub others: String,
    #[serde(default)]
    pub status: BTreeMap<String, String>,
    #[serde(default)]
    pub misconception: BTreeMap<String, String>,
    /// `missing`, `wrong` or `held`; not looked at when it is not given.
    pub understanding: Option<String>,
    /// Figures that do not count, by file, and why. While an exercise is not right, none is looked at.
    #[serde(default)]
    pub figures: BTreeMap<String, String>,
    /// Words that must stand in what is said of a figure, by file.
    #[serde(default)]
    pub figures_say: BTreeMap<String, String>,
    /// Files and folders of the base that are not there.
    #[serde(default)]
    pub without: Vec<String>,
    /// Words that must stand somewhere in the evidence, by exercise.
    #[serde(default)]
    pub evidence: BTreeMap<String, String>,
    /// `exercise place`, one for each lock.
    #[serde(default)]
    pub locks: Vec<String>,
}

fn passed() -> String {
    "passed".to_string()
}

/// The workshop's root.
pub fn root() -> PathBuf {
    let mut above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let root = above.find(|folder| folder.join("solutions").is_dir());
    root.expect("every package lies in it").to_path_buf()
}

/// Where the golden submissions lie.
fn submissions() -> PathBuf {
    root().join("checker/tests/submissions")
}

/// The names of all golden submissions.
pub fn cases() -> Vec<String> {
    let entries = fs::read_dir(submissions()).expect("the golden submissions are there");
    let name = |entry: fs::DirEntry| entry.file_name().into_string().expect("UTF-8");
    let mut names: Vec<String> = entries
        .map(|entry| name(entry.expect("readable")))
        .collect();
    names.sort();
    names
}

/// What is expected of a case.
pub fn expected(case: &str) -> Expected {
    let path = submissions().join(case).join("expected.toml");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Lays a golden submission out below `into`, a folder that is empty.
pub fn lay_out(case: &str, into: &Path) {
    let expected = expected(case);
    copy_submission(&root().join("solutions"), into);
    if expected.base == "stubs" {
        for exercise in course::all() {
            if !expected.solved.iter().any(|name| name == exercise.name) {
                let file = into.join(exercise.name).join("src/lib.rs");
                fs::write(file, handed_out::text(exercise)).expect("writable");
            }
        }
    }
    for path in &expected.without {
        let path = into.join(path);
        let removed = match path.is_dir() {
            true => fs::remove_dir_all(&path),
            false => fs::remove_file(&path),
        };
        removed.expect("the base has it");
    }
    for entry in fs::read_dir(submissions().join(case)).expect("readable") {
        let entry = entry.expect("readable");
        let name = entry.file_name().into_string().expect("UTF-8");
        if entry.path().is_dir() {
            copy_all(&entry.path(), &into.join(&name));
        } else if let Some(exercise) = name.strip_suffix(".rs") {
            let file = into.join(exercise).join("src/lib.rs");
            let base = fs::read_to_string(&file).expect("the base has it");
            let change = fs::read_to_string(entry.path()).expect("readable");
            fs::write(&file, replaced(&base, &change).expect("Rust")).expect("writable");
        } else if name != "expected.toml" {
            fs::copy(entry.path(), into.join(&name)).expect("copied");
        }
    }
}

/// Copies the crates, the two answer files and the figures of `from`.
pub fn copy_submission(from: &Path, into: &Path) {
    copy_all(&from.join("figures"), &into.join("figures"));
    for exercise in course::all() {
        let (from, into) = (from.join(exercise.name), into.join(exercise.name));
        copy_all(&from.join("src"), &into.join("src"));
        fs::copy(from.join("Cargo.toml"), into.join("Cargo.toml")).expect("copied");
    }
    for name in ["understanding.toml", "write-up.md"] {
        fs::copy(from.join(name), into.join(name)).expect("copied");
    }
}

fn copy_all(from: &Path, into: &Path) {
    fs::create_dir_all(into).expect("made");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("readable");
        let target = into.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_all(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), &target).expect("copied")),
        }
    }
}
