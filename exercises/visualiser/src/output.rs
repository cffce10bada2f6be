//! Where results go: to the terminal, and into files.

use std::io::Write;
use std::path::{Component, Path, PathBuf};

use crate::failure::Failure;

/// Prints to standard output. A reader that has gone away, as in `visualiser table | head -1`, is
/// no reason to complain.
pub fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes());
    let _ = stdout.flush();
}

/// The folder to write to: `out` if it is named; else `exercises/figures`, in this folder or in the
/// nearest one above it that holds `exercises/`.
///
/// # Errors
///
/// [`Failure::NoWorkspace`] if no folder is named and none is found.
pub fn folder(out: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(folder) = out {
        return Ok(folder.to_owned());
    }
    let here = std::env::current_dir().unwrap_or_default();
    let mut above = here.ancestors().map(|folder| folder.join("exercises"));
    match above.find(|exercises| exercises.is_dir()) {
        Some(exercises) => Ok(exercises.join("figures")),
        None => Err(Failure::NoWorkspace(here)),
    }
}

/// Writes a file into a folder, which is made if need be, and returns its path.
///
/// # Errors
///
/// [`Failure::Unwritable`] if the folder cannot be made or the file cannot be written.
pub fn write(folder: &Path, file: &str, text: &str) -> Result<PathBuf, Failure> {
    let path = folder.join(file);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text));
    match written {
        Ok(()) => Ok(path),
        Err(error) => Err(Failure::Unwritable { path, error }),
    }
}

/// A path as seen from the current folder, if the two have anything in common.
pub fn relative(path: &Path) -> PathBuf {
    match std::env::current_dir() {
        Ok(here) => relative_to(path, &here),
        Err(_) => path.to_owned(),
    }
}

fn relative_to(path: &Path, here: &Path) -> PathBuf {
    let shared = path
        .components()
        .zip(here.components())
        .take_while(|(a, b)| a == b)
        .count();
    let named = |part: &Component<'_>| matches!(part, Component::Normal(_));
    if !path.components().take(shared).any(|part| named(&part)) {
        return path.to_owned();
    }
    let up = here.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(path.components().skip(shared)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_here() {
        for (path, here, told) in [
            (
                "/home/me/gd/exercises/figures/a.svg",
                "/home/me/gd",
                "exercises/figures/a.svg",
            ),
            (
                "/home/me/gd/exercises/figures/a.svg",
                "/home/me/gd/checker/src",
                "../../exercises/figures/a.svg",
            ),
            ("/tmp/a.svg", "/home/me/gd", "/tmp/a.svg"),
            ("pictures/a.svg", "/home/me/gd", "pictures/a.svg"),
        ] {
            assert_eq!(
                relative_to(Path::new(path), Path::new(here)),
                Path::new(told)
            );
        }
    }
}
