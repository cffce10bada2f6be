//! Takes the work out of what was handed in: one folder, and of it what the checker reads.

use crate::delivery::archive::{self, INNER, is_archive};
use crate::delivery::find::{Candidate, candidates};
use crate::delivery::tree::Tree;
use anyhow::Result;
use checker::course;
use checker::submission::FILE_BYTES;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Files below the folder of the exercises, by their paths with `/`.
pub type Files = Vec<(String, Vec<u8>)>;

/// Where the work is.
#[derive(Debug, PartialEq, Eq)]
pub enum Work {
    /// On the disk, and it stays there.
    Folder(PathBuf),
    /// It was in an archive.
    Files(Files),
}

/// The work of one submission.
#[derive(Debug, PartialEq, Eq)]
pub struct Taken {
    pub work: Work,
    /// Which folder it is, within what was handed in.
    pub folder: String,
    /// What somebody may want to know of it.
    pub notes: Vec<String>,
}

/// Why there is no work to grade. None of it is the same as work that is incomplete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lack {
    /// Nothing was handed in.
    NotHandedIn,
    /// What was handed in holds none of the exercises.
    NoWork,
    /// It holds two works, or more.
    SeveralWorks,
    /// It cannot be read.
    Unreadable,
    /// It cannot be told whose it is.
    Whose,
    /// The grader, or its machine, could not judge it.
    GraderIll,
}

impl Lack {
    /// A few words that name nobody and nothing.
    pub fn words(self) -> &'static str {
        match self {
            Lack::NotHandedIn => "nothing was handed in",
            Lack::NoWork => "none of the exercises is in it",
            Lack::SeveralWorks => "it holds more than one work",
            Lack::Unreadable => "it cannot be read",
            Lack::Whose => "it cannot be told whose it is",
            Lack::GraderIll => "the grader could not judge it",
        }
    }
}

/// A lack, and what is said of it.
pub type Refused = (Lack, String);

/// Archives in archives in archives.
const NESTED: usize = 3;
/// So many archives of one submission are opened.
const ARCHIVES: usize = 8;
/// So many files of one submission are taken.
const FILES: usize = 2_000;
/// So much they may be in all.
const BYTES: usize = 96 << 20;
/// A figure may be so large.
const FIGURE_BYTES: u64 = 4 << 20;

/// Takes the work from below `prefix`, which is empty or ends in `/`, or is one file.
///
/// # Errors
/// Why there is none, or more than one.
pub fn take(tree: &mut Tree, prefix: &str) -> Result<Taken, Refused> {
    take_nested(tree, prefix, NESTED)
}

fn take_nested(tree: &mut Tree, prefix: &str, nested: usize) -> Result<Taken, Refused> {
    let paths = tree.entries.iter().map(|entry| entry.path.as_str());
    let found = candidates(paths.filter(|path| path.starts_with(prefix)));
    let mut taken = match found.as_slice() {
        [] => return in_archives(tree, prefix, nested),
        [one] => one_of(tree, one)?,
        several => same_or_none(tree, prefix, several)?,
    };
    taken.notes.extend(tree.notes.clone());
    taken.folder = below(&taken.folder, prefix).to_string();
    Ok(taken)
}

/// A path as it is called below `prefix`.
fn below<'a>(path: &'a str, prefix: &str) -> &'a str {
    let path = path.strip_prefix(prefix).unwrap_or("");
    if path.is_empty() { "." } else { path }
}

fn one_of(tree: &mut Tree, found: &Candidate) -> Result<Taken, Refused> {
    let work = match tree.bytes.folder() {
        Some(root) if found.folder.is_empty() => Work::Folder(root.to_path_buf()),
        Some(root) => Work::Folder(root.join(&found.folder)),
        None => Work::Files(select(tree, &found.folder)?),
    };
    Ok(Taken {
        work,
        folder: found.folder.clone(),
        notes: Vec::new(),
    })
}

/// Of several folders the first, if they hold the same.
fn same_or_none(tree: &mut Tree, prefix: &str, found: &[Candidate]) -> Result<Taken, Refused> {
    let names = found.iter().map(|one| below(&one.folder, prefix));
    let names = names.take(5).collect::<Vec<_>>().join(", ");
    let mut works = Vec::new();
    for one in found {
        works.push(select(tree, &one.folder)?);
    }
    if works.iter().any(|work| *work != works[0]) {
        let says = format!("{} folders hold exercises: {names}", found.len());
        return Err((Lack::SeveralWorks, says));
    }
    let mut taken = one_of(tree, &found[0])?;
    taken
        .notes
        .push(format!("the same work lies there more than once: {names}"));
    Ok(taken)
}

fn in_archives(tree: &mut Tree, prefix: &str, nested: usize) -> Result<Taken, Refused> {
    let places = (0..tree.entries.len()).filter(|place| {
        let path = &tree.entries[*place].path;
        path.starts_with(prefix) && is_archive(path)
    });
    let places: Vec<usize> = places.collect();
    let nothing = |says: String| Err((Lack::NoWork, says));
    if places.is_empty() || nested == 0 {
        return nothing(no_work(tree, prefix));
    }
    if places.len() > ARCHIVES {
        return nothing(format!(
            "it holds {} archives; {ARCHIVES} are opened at most",
            places.len()
        ));
    }
    let (mut found, mut refused) = (Vec::new(), None::<Refused>);
    for place in places {
        let path = tree.entries[place].path.clone();
        // What is itself the part needs no name again.
        let name = path.strip_prefix(prefix).unwrap_or_default();
        let within = |rest: String| match (name, rest.as_str()) {
            ("", _) => rest,
            (name, ".") => name.to_string(),
            (name, rest) => format!("{name}/{rest}"),
        };
        match inner(tree, place, nested) {
            Ok(taken) => found.push(Taken {
                folder: within(taken.folder),
                ..taken
            }),
            // That one cannot be read weighs more than that another holds nothing.
            Err((lack, says)) if refused.is_none() || lack != Lack::NoWork => {
                let says = match name {
                    "" => says,
                    name => format!("{name}: {says}"),
                };
                refused = Some((lack, says));
            }
            Err(_) => {}
        }
    }
    match (found.len(), refused) {
        (_, Some(refused)) if refused.0 != Lack::NoWork => Err(refused),
        (1, _) => Ok(found.remove(0)),
        (0, Some(refused)) => Err(refused),
        _ => {
            let names: Vec<&str> = found.iter().map(|one| one.folder.as_str()).collect();
            let says = format!(
                "{} archives hold exercises: {}",
                names.len(),
                names.join(", ")
            );
            Err((Lack::SeveralWorks, says))
        }
    }
}

fn inner(tree: &mut Tree, place: usize, nested: usize) -> Result<Taken, Refused> {
    let unreadable = |why: anyhow::Error| (Lack::Unreadable, format!("{why:#}"));
    let bytes = tree.read(place, INNER).map_err(unreadable)?;
    if bytes.len() as u64 > INNER {
        let says = format!("it is larger than {} MiB", INNER >> 20);
        return Err((Lack::Unreadable, says));
    }
    let name = last(&tree.entries[place].path).to_string();
    let mut tree = archive::held(&name, bytes).map_err(unreadable)?;
    take_nested(&mut tree, "", nested - 1)
}

/// The last part of a path.
pub fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Says what lies there instead of the work.
fn no_work(tree: &Tree, prefix: &str) -> String {
    let inside = tree
        .entries
        .iter()
        .filter(|entry| entry.path.starts_with(prefix));
    let names = inside.map(|entry| match entry.path == prefix {
        true => last(prefix),
        false => below(&entry.path, prefix),
    });
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [] if tree.notes.is_empty() => "it is empty".to_string(),
        [] => tree.notes.join("; "),
        [one] => format!("it is {one}, and holds no folder {}", course::range()),
        [first, ..] => format!(
            "none of its {} files lies in a folder {}; the first is {first}",
            names.len(),
            course::range()
        ),
    }
}

/// Reads what the checker looks at below `folder`. What is too large is cut one byte beyond its
/// bound, so that the checker says so.
fn select(tree: &mut Tree, folder: &str) -> Result<Files, Refused> {
    let prefix = match folder {
        "" => String::new(),
        folder => format!("{folder}/"),
    };
    let unreadable = |says: String| (Lack::Unreadable, says);
    let (mut files, mut total) = (Files::new(), 0);
    let mut names = BTreeSet::new();
    for place in 0..tree.entries.len() {
        let path = tree.entries[place].path.clone();
        let Some(path) = path.strip_prefix(&prefix) else {
            continue;
        };
        let Some(most) = wanted(path) else {
            continue;
        };
        if !names.insert(path.to_lowercase()) {
            let says = format!("{path} is there twice, or with other capitals only");
            return Err(unreadable(says));
        }
        let bytes = tree
            .read(place, most)
            .map_err(|why| unreadable(format!("{why:#}")))?;
        total += bytes.len();
        files.push((path.to_string(), bytes));
        if files.len() > FILES || total > BYTES {
            return Err(unreadable(format!(
                "it holds more than {FILES} files, or {} MiB, of work",
                BYTES >> 20
            )));
        }
    }
    files.sort();
    Ok(files)
}

/// How large a file may be that the checker looks at; nothing for any other.
fn wanted(path: &str) -> Option<u64> {
    let is_exercise = |name: &str| course::all().iter().any(|one| one.name == name);
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["understanding.toml" | "attempts.txt" | "write-up.md"] => Some(FILE_BYTES),
        ["figures", _] => Some(FIGURE_BYTES),
        [name, "Cargo.toml"] if is_exercise(name) => Some(FILE_BYTES),
        [name, "src", .., file] if is_exercise(name) && file.ends_with(".rs") => Some(FILE_BYTES),
        _ => None,
    }
}
