//! `checker reset`: an exercise as it was handed out, with a dated copy of what stood there.

use crate::course::{Exercise, handed_out};
use crate::date;
use crate::fault::Fault;
use crate::home;
use crate::submission::{ROOT, read_text};
use crate::words;
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
        bail!(words::reset::solutions(dir.display()));
    }
    let path = dir.join(exercise.name).join(ROOT);
    let shown = path.display();
    for folder in path.ancestors().skip(1).take(2) {
        if fs::symlink_metadata(folder).is_ok_and(|meta| !meta.is_dir()) {
            bail!(words::reset::no_real_folder(folder.display()));
        }
    }
    // Without it cargo does not start; what else stands there is another matter.
    let manifest = dir.join(exercise.name).join("Cargo.toml");
    let restored = match fs::symlink_metadata(&manifest).is_err() {
        true => {
            put(&manifest, exercise.manifest)?;
            words::reset::manifest_is_back(manifest.display()) + "\n"
        }
        false => String::new(),
    };
    let fresh = handed_out::text(exercise);
    if fs::symlink_metadata(&path).is_err() {
        put(&path, &fresh)?;
        return Ok(restored + &words::reset::is_back(shown) + "\n");
    }
    if !restored.is_empty() {
        return Ok(restored + words::reset::CODE_IS_AS_IT_WAS + "\n");
    }
    let before = read_text(&path).map_err(|why| anyhow!(words::reset::unreadable(&shown, why)))?;
    if before == fresh {
        return Ok(words::reset::is_fresh(shown) + "\n");
    }
    // Fit for the name of a file on every system.
    let now = date::now().replace(':', "-");
    let copy = path.with_extension(format!("rs.{}.bak", now.trim_end_matches('Z')));
    create(&copy, &before)
        .with_context(|| words::reset::no_copy(copy.display()))
        .map_err(Fault::Machine)?;
    let beside = path.with_extension("rs.new");
    let _ = fs::remove_file(&beside);
    create(&beside, &fresh)
        .and_then(|()| fs::rename(&beside, &path))
        .with_context(|| words::reset::no_write(&shown))
        .map_err(Fault::Machine)?;
    Ok(words::reset::done(copy.display(), shown) + "\n")
}

/// A file that is missing, and its folder.
fn put(path: &Path, text: &str) -> Result<(), Fault> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder
        .and_then(|()| create(path, text))
        .with_context(|| words::reset::no_write(path.display()))
        .map_err(Fault::Machine)
}

/// A new file; whatever is there already stays.
fn create(path: &Path, text: &str) -> io::Result<()> {
    File::create_new(path)?.write_all(text.as_bytes())
}
