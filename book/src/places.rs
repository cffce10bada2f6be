//! Where things are in the repository.

use anyhow::Result;
use std::path::{Path, PathBuf};

/// The folders that the book is made from.
#[derive(Debug, Clone)]
pub struct Places {
    /// The repository.
    pub root: PathBuf,
    /// The reader's nine crates.
    pub exercises: PathBuf,
    /// The prose, with `SUMMARY.md`.
    pub chapters: PathBuf,
}

impl Places {
    /// The repository around the current folder, or the one that this program was built in.
    ///
    /// # Errors
    /// When neither is there.
    pub fn find() -> Result<Places> {
        let root = checker::home::root()?;
        Ok(Places {
            exercises: root.join("exercises"),
            chapters: root.join("book").join("chapters"),
            root,
        })
    }

    /// The folder with `book.toml`.
    pub fn book(&self) -> PathBuf {
        self.root.join("book")
    }

    /// The nine crates that the book's own numbers and pictures are computed with.
    pub fn solutions(&self) -> PathBuf {
        self.root.join("solutions")
    }

    /// Where the pages go unless somebody says otherwise.
    pub fn out(&self) -> PathBuf {
        self.root.join("target").join("book")
    }

    /// A path as it is written in messages: from the root, with `/`.
    pub fn shown(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.display().to_string().replace('\\', "/")
    }
}
