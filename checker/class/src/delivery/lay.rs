//! Lays work that came in an archive out on the disk, where it can be graded, and looked at.

use crate::delivery::take::Files;
use anyhow::{Context, Result};
use checker::key::Key;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes `files` into a folder of their own below `folder`; what is there whole already stays.
///
/// # Errors
/// When that cannot be written.
pub fn lay(files: &Files, folder: &Path, key: &str) -> Result<PathBuf> {
    let parts = files
        .iter()
        .flat_map(|(path, bytes)| [path.as_bytes(), bytes]);
    let digest = Key::of(parts).to_string();
    let into = folder.join(format!("{}-{}", plain(key), &digest[..8]));
    if into.is_dir() {
        return Ok(into);
    }
    let draft = folder.join(format!(".unfinished-{digest}"));
    let _ = fs::remove_dir_all(&draft);
    let written = write(files, &draft).and_then(|()| Ok(fs::rename(&draft, &into)?));
    if written.is_err() && !into.is_dir() {
        let _ = fs::remove_dir_all(&draft);
        written.with_context(|| format!("cannot write {}", into.display()))?;
    }
    Ok(into)
}

fn write(files: &Files, into: &Path) -> Result<()> {
    fs::create_dir_all(into)?;
    for (path, bytes) in files {
        let path = into.join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder"))?;
        // Never over what is there: names that differ for us may not differ for the disk.
        let mut options = fs::OpenOptions::new();
        let mut file = options.write(true).create_new(true).open(path)?;
        std::io::Write::write_all(&mut file, bytes)?;
    }
    Ok(())
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
