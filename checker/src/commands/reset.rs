//! `checker reset`: an exercise as it was handed out, with a dated copy of what stood there.

use crate::course::{Exercise, handed_out};
use crate::date;
use crate::fault::Fault;
use crate::home;
use crate::submission::{ROOT, read_text};
use anyhow::{Context, Result, anyhow, bail};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Puts the exercise back to what it was; says where the copy is.
///
/// # Errors
/// When its file cannot be read; a [`Fault::Machine`] when it cannot
/// be written. Then nothing is lost: the copy comes first, and the new text takes the file's
/// place in one go.
pub fn run(dir: &Path, exercise: &Exercise) -> Result<String> {
    if home::holds_solutions(dir) {
        bail!(
            "{} holds the model solutions, which are not a learner's to begin afresh: nothing was \
             changed",
            dir.display()
        );
    }
    let path = dir.join(exercise.name).join(ROOT);
    let shown = path.display();
    for folder in path.ancestors().skip(1).take(2) {
        if fs::symlink_metadata(folder).is_ok_and(|meta| !meta.is_dir()) {
            bail!(
                "{} is not a real folder: nothing was changed",
                folder.display()
            );
        }
    }
    // Without it cargo does not start; what else stands there is another matter.
    let manifest = dir.join(exercise.name).join("Cargo.toml");
    let restored = match fs::symlink_metadata(&manifest).is_err() {
        true => {
            put(&manifest, exercise.manifest)?;
            format!("{} was not there, and is back.\n", manifest.display())
        }
        false => String::new(),
    };
    let fresh = handed_out::text(exercise);
    if fs::symlink_metadata(&path).is_err() {
        put(&path, &fresh)?;
        return Ok(format!(
            "{restored}{shown} was not there; it is as it was handed out.\n"
        ));
    }
    if !restored.is_empty() {
        return Ok(format!(
            "{restored}Your code is as it was; to begin it afresh, ask once more.\n"
        ));
    }
    let before = read_text(&path).map_err(|why| anyhow!("{shown} {why}: nothing was changed"))?;
    if before == fresh {
        return Ok(format!("{shown} is as it was handed out.\n"));
    }
    // Fit for the name of a file on every system.
    let now = date::now().replace(':', "-");
    let copy = path.with_extension(format!("rs.{}.bak", now.trim_end_matches('Z')));
    create(&copy, &before)
        .with_context(|| {
            let copy = copy.display();
            format!("cannot keep a copy as {copy}: nothing was changed")
        })
        .map_err(Fault::Machine)?;
    let beside = path.with_extension("rs.new");
    let _ = fs::remove_file(&beside);
    create(&beside, &fresh)
        .and_then(|()| fs::rename(&beside, &path))
        .with_context(|| format!("cannot write {shown}"))
        .map_err(Fault::Machine)?;
    let copy = copy.display();
    Ok(format!(
        "{shown} is as it was handed out. What you had is in\n{copy}\n"
    ))
}

/// A file that is missing, and its folder.
fn put(path: &Path, text: &str) -> Result<(), Fault> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| create(path, text))
        .with_context(|| format!("cannot write {}", path.display()))
        .map_err(Fault::Machine)
}

/// A new file; whatever is there already stays.
fn create(path: &Path, text: &str) -> io::Result<()> {
    File::create_new(path)?.write_all(text.as_bytes())
}
