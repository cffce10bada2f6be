//! Lays work that came in an archive out on the disk, where it can be graded, and looked at.

use crate::delivery::take::{Files, Lack, Refused};
use anyhow::{Context, Result};
use checker::key::Key;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes `files` into a folder of their own below `folder`; what is there whole already stays.
///
/// No disk holds every name: one may be too long, or a file where another has its folder. That is said
/// of this work alone.
///
/// # Errors
/// When nothing can be written there.
pub fn lay(files: &Files, folder: &Path, key: &str) -> Result<Result<PathBuf, Refused>> {
    let parts = files
        .iter()
        .flat_map(|(path, bytes)| [path.as_bytes(), bytes]);
    let digest = Key::of(parts).to_string();
    let into = folder.join(format!("{}-{}", plain(key), &digest[..8]));
    if into.is_dir() {
        return Ok(Ok(into));
    }
    let draft = folder.join(format!(".unfinished-{digest}"));
    let _ = fs::remove_dir_all(&draft);
    let made = fs::create_dir_all(&draft);
    made.with_context(|| format!("cannot make {}", draft.display()))?;
    for (path, bytes) in files {
        if let Err(why) = write(&draft.join(path), bytes) {
            let _ = fs::remove_dir_all(&draft);
            if !is_of_the_name(&why) {
                return Err(why).with_context(|| format!("cannot write {}", into.display()));
            }
            let name = shortened(path);
            let says = format!("this disk holds no file {name} beside the others: {why}");
            return Ok(Err((Lack::Unreadable, says)));
        }
    }
    let moved = fs::rename(&draft, &into);
    if moved.is_err() && !into.is_dir() {
        let _ = fs::remove_dir_all(&draft);
        moved.with_context(|| format!("cannot write {}", into.display()))?;
    }
    Ok(Ok(into))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().expect("it lies in a folder"))?;
    // Never over what is there: names that differ for us may not differ for the disk.
    let mut file = fs::File::options()
        .write(true)
        .create_new(true)
        .open(path)?;
    file.write_all(bytes)
}

/// Is it the name that a disk does not take?
fn is_of_the_name(why: &io::Error) -> bool {
    use io::ErrorKind::{
        AlreadyExists, InvalidFilename, InvalidInput, IsADirectory, NotADirectory, NotFound,
    };
    // Windows finds nothing where a part of a path is a device of its own.
    let kinds = [
        AlreadyExists,
        InvalidFilename,
        InvalidInput,
        IsADirectory,
        NotADirectory,
        NotFound,
    ];
    kinds.contains(&why.kind())
}

/// So much of a name is shown.
fn shortened(path: &str) -> String {
    const SHOWN: usize = 80;
    match path.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", &path[..end]),
        None => path.to_string(),
    }
}

/// A key as every system can call a file.
pub fn plain(key: &str) -> String {
    let plain = key.chars().map(|c| match c {
        c if c.is_ascii_alphanumeric() || "-_@".contains(c) => c,
        '.' => '.',
        _ => '_',
    });
    let plain: String = plain.take(60).collect();
    plain.trim_start_matches('.').to_string()
}
