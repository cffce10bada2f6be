//! `class export --to FORM`.

use crate::commands::say::say;
use crate::export::FORMS;
use crate::export::form::{Form, Given};
use crate::journal::State;
use crate::marks::gradebook::Gradebook;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Writes the files of a form below `into`, and says where they are.
///
/// # Errors
/// When a mark is open, the grader ill, the run not done, or a file cannot be written.
pub fn run_export(
    folder: &Path,
    gradebook: &Gradebook,
    name: &str,
    given: &Given,
    waived: &[String],
    into: &Path,
) -> Result<()> {
    let form: &Form = FORMS
        .iter()
        .find(|form| form.name == name)
        .context("it is one of them")?;
    may_leave(folder, gradebook, waived)?;
    let files = (form.write)(gradebook, given)?;
    let first = files.first().map_or(String::new(), |(name, _)| {
        into.join(name).display().to_string()
    });
    for (name, text) in &files {
        put(&into.join(name), text)?;
    }
    match files.len() {
        0 | 1 => say(&first),
        count => say(&format!(
            "{count} files in {}; the first is {first}",
            into.display()
        )),
    }
}

/// So many are named here; `class report` names all of them, with every reason.
const NAMED: usize = 12;

/// Is everything settled, so that marks may leave the house?
fn may_leave(folder: &Path, gradebook: &Gradebook, waived: &[String]) -> Result<()> {
    let state = State::read(folder)?;
    if let Some(why) = state.ill {
        bail!("nothing is exported, for the grader itself was ill: {why}. Run `class grade` again");
    }
    if !state.is_done {
        bail!("nothing is exported, for the run has not come to its end: run `class grade` again");
    }
    let open = gradebook.open(waived)?;
    if open.is_empty() {
        return Ok(());
    }
    let lines = open.iter().take(NAMED).map(|entry| {
        let lack = entry.record.lack().map_or("", |(lack, _)| lack.words());
        let (key, name) = (entry.person().key(), entry.person().shown());
        format!("{key} ({name}): {lack}\n")
    });
    let further = match open.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!("and {more} more\n"),
    };
    let file = folder.join(crate::marks::hand::FILE);
    bail!(
        "{} without a verdict, and nobody has decided about them:\n{}{further}Give a mark or an excuse in \
         {} (columns learner, mark, comment, excused), or leave the cell as it is with --waive NAME.",
        open.len(),
        lines.collect::<String>(),
        file.display()
    )
}

/// Writes a file whole, or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn put(path: &Path, text: &str) -> Result<()> {
    put_bytes(path, text.as_bytes())
}

/// As [`put`].
///
/// # Errors
/// When it cannot be written.
pub fn put_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().expect("it lies in a folder");
    let draft = path.with_extension("unfinished");
    let written = fs::create_dir_all(folder)
        .and_then(|()| fs::write(&draft, bytes))
        .and_then(|()| fs::rename(&draft, path));
    written.with_context(|| format!("cannot write {}", path.display()))
}
