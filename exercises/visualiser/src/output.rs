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

/// Where figures are kept, and how.
pub struct Place {
    pub folder: PathBuf,
    /// Whether every picture is written as PNG, too. Only a program with the feature `png` can.
    #[cfg_attr(
        not(feature = "png"),
        expect(dead_code, reason = "there is no other way")
    )]
    pub png: bool,
}

impl Place {
    /// Writes a figure to a file of this name, and says where it lies. The folder is made if need
    /// be.
    ///
    /// # Errors
    ///
    /// [`Failure::Unwritable`] if the folder cannot be made or the file cannot be written.
    pub fn keep(&self, file: &str, text: &str) -> Result<(), Failure> {
        self.write(file, text.as_bytes())?;
        #[cfg(feature = "png")]
        if let (true, Some(name)) = (self.png, file.strip_suffix(".svg")) {
            let pixels = plot::png(text, PNG_SCALE)?;
            self.write(&format!("{name}.png"), &pixels)?;
        }
        Ok(())
    }

    fn write(&self, file: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.folder.join(file);
        let written =
            std::fs::create_dir_all(&self.folder).and_then(|()| std::fs::write(&path, bytes));
        if let Err(error) = written {
            return Err(Failure::Unwritable { path, error });
        }
        print(&format!("wrote {}\n", relative(&path).display()));
        Ok(())
    }
}

/// PNG files are made for screens with small pixels.
#[cfg(feature = "png")]
const PNG_SCALE: f64 = 2.0;

/// A path as seen from the current folder, if the two have anything in common.
fn relative(path: &Path) -> PathBuf {
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
    fn paths_are_written_as_seen_from_here() {
        for (path, here, seen) in [
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
                Path::new(seen)
            );
        }
    }
}
