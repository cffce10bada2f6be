//! The files of a folder or of an archive, alike: their names first, their bytes when asked for.

use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// One regular file, below the root of its tree, with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeFile {
    pub path: String,
    /// In bytes, as the tree says; it may say less than comes.
    pub size: u64,
}

/// Regular files by their names.
pub struct Tree {
    pub entries: Vec<TreeFile>,
    /// What was left out, and why; a sentence each.
    pub notes: Vec<String>,
    pub bytes: Box<dyn Bytes>,
}

/// Where the bytes of a tree's files come from.
pub trait Bytes {
    /// The bytes of the file with this place among the entries, at most `most` of them and one.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>>;

    /// The folder on the disk, where the tree is one.
    fn folder(&self) -> Option<&Path> {
        None
    }
}

impl Tree {
    /// The bytes of one file, at most `most` of them and one: then it is too large.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>> {
        let path = &self.entries[place].path;
        let read = self.bytes.read(place, most);
        read.with_context(|| format!("{path} cannot be read"))
    }
}

/// So many entries of one tree are looked at.
pub const ENTRIES: usize = 200_000;
/// So many folders within each other.
pub const DEPTH: usize = 24;

/// What lies beside people's work without being part of it, by the name of a folder.
const CLUTTER: [&str; 8] = [
    "__MACOSX",
    ".git",
    ".svn",
    ".idea",
    ".vscode",
    "target",
    "node_modules",
    ".Trash",
];

/// Is this part of a path nobody's work?
pub fn is_clutter(part: &str) -> bool {
    CLUTTER.contains(&part) || part == ".DS_Store" || part == "Thumbs.db" || part.starts_with("._")
}

struct Disk {
    root: PathBuf,
    paths: Vec<String>,
}

impl Bytes for Disk {
    fn read(&mut self, place: usize, most: u64) -> Result<Vec<u8>> {
        let path = self.root.join(&self.paths[place]);
        let meta = fs::symlink_metadata(&path)?;
        if !meta.is_file() {
            bail!("it is no regular file any more");
        }
        let mut bytes = Vec::new();
        fs::File::open(&path)?
            .take(most + 1)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn folder(&self) -> Option<&Path> {
        Some(&self.root)
    }
}

/// The regular files of a folder on the disk. Links are not followed.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn disk(root: &Path) -> Result<Tree> {
    let mut entries = Vec::new();
    let mut notes = Vec::new();
    fs::read_dir(root).with_context(|| format!("{} cannot be looked into", root.display()))?;
    walk(root, "", &mut entries, &mut notes);
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    let paths = entries.iter().map(|entry| entry.path.clone()).collect();
    Ok(Tree {
        entries,
        notes,
        bytes: Box::new(Disk {
            root: root.to_path_buf(),
            paths,
        }),
    })
}

fn walk(folder: &Path, name: &str, entries: &mut Vec<TreeFile>, notes: &mut Vec<String>) {
    let found = match fs::read_dir(folder) {
        Ok(found) => found,
        Err(why) => return notes.push(format!("{name} cannot be looked into: {why}")),
    };
    for entry in found.filter_map(Result::ok) {
        let Ok(file) = entry.file_name().into_string() else {
            continue;
        };
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if is_clutter(&file) || entries.len() >= ENTRIES {
            continue;
        }
        let path = match name {
            "" => file,
            name => format!("{name}/{file}"),
        };
        if kind.is_dir() && path.split('/').count() <= DEPTH {
            walk(&entry.path(), &path, entries, notes);
        } else if kind.is_file() {
            let size = entry.metadata().map_or(0, |meta| meta.len());
            entries.push(TreeFile { path, size });
        }
    }
}
