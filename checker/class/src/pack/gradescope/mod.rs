//! An autograder for Gradescope: one zip with its set-up, its run, and the course.
//!
//! Source: Gradescope's specification of autograders. `setup.sh` and `run_autograder` lie at the root
//! of the zip and may be executed; what else is in it is found in `/autograder/source`.

use crate::delivery::tree::{TreeFile, disk};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

const SETUP: &str = include_str!("setup.sh");
const RUN: &str = include_str!("run_autograder");

/// What a course gives its autograder.
pub struct Course<'a> {
    /// The workshop, with solutions and checker.
    pub root: &'a Path,
    /// The toolchain to judge with: `1.95.0`.
    pub rust: &'a str,
    /// Its `course.toml` and its key, where it has them.
    pub scheme: Option<&'a Path>,
    pub key_file: Option<&'a Path>,
}

/// The zip's bytes.
///
/// # Errors
/// When a file cannot be read.
pub fn autograder(course: &Course) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, bytes: &[u8], mode: u32| -> Result<()> {
        zip.start_file(name, SimpleFileOptions::default().unix_permissions(mode))?;
        Ok(zip.write_all(bytes)?)
    };
    put("setup.sh", SETUP.as_bytes(), 0o755)?;
    put("run_autograder", RUN.as_bytes(), 0o755)?;
    put("environment", environment(course.rust).as_bytes(), 0o644)?;
    for (name, file) in [("course.toml", course.scheme), ("key.txt", course.key_file)] {
        if let Some(file) = file {
            put(name, &read(file)?, 0o644)?;
        }
    }
    let mut files = disk(course.root)?;
    ensure!(files.notes.is_empty(), "{}", files.notes.join("; "));
    for place in 0..files.entries.len() {
        let TreeFile { path, size } = files.entries[place].clone();
        if !is_left_out(&path) {
            put(&format!("course/{path}"), &files.read(place, size)?, 0o644)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// What the grader is not made of, beside what was built: what git and editors keep, and pictures of
/// somebody's own runs.
fn is_left_out(path: &str) -> bool {
    let mut names = path.split('/');
    let is_hidden = names.any(|name| name.starts_with('.') && name != ".cargo");
    is_hidden || path.starts_with("exercises/figures/")
}

/// What both scripts stand on.
fn environment(rust: &str) -> String {
    format!(
        "export SOURCE=/autograder/source
export COURSE=$SOURCE/course
export RUST={rust}
export RUSTUP_HOME=/autograder/rustup CARGO_HOME=/autograder/cargo
export PATH=$CARGO_HOME/bin:$PATH
export CHECKER_CACHE=/autograder/cache
"
    )
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}
