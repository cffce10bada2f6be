//! What lies in a source, one part for each thing that somebody handed in.

use crate::delivery::archive::{self, is_archive, stem};
use crate::delivery::find::candidates;
use crate::delivery::gradescope::{self, About};
use crate::delivery::names::{Said, platform};
use crate::delivery::person::{Person, Sign};
use crate::delivery::take::{Lack, Refused, Taken, last, take};
use crate::delivery::tree::{Tree, disk, is_clutter};
use anyhow::{Context, Result, bail};
use checker::course;
use checker::submission::folder;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// One thing that was handed in.
#[derive(Debug, Clone)]
pub struct Part {
    /// Who did; several for a group.
    pub people: Vec<Person>,
    /// Its name in the source.
    pub name: String,
    /// Greater is later.
    pub order: u64,
    /// Does the platform say that it came too late?
    pub late: bool,
    /// When it was handed in, in the platform's words.
    pub time: Option<String>,
    at: At,
}

#[derive(Debug, Clone)]
enum At {
    /// A folder or an archive of its own.
    Path(PathBuf),
    /// Below this prefix in the source's archive.
    Inside(String),
}

/// A source, opened.
pub struct Source {
    pub parts: Vec<Part>,
    /// What was left alone, and why.
    pub notes: Vec<String>,
    tree: Option<Tree>,
}

impl Source {
    /// Opens a folder or an archive. `among_others`: one that cannot be read is then one learner's,
    /// who gets a row.
    ///
    /// # Errors
    /// When it is neither, or cannot be read.
    pub fn open(path: &Path, among_others: bool) -> Result<Source> {
        // The path is the instructor's own, and may be a link.
        #[allow(clippy::disallowed_methods)]
        let meta = fs::metadata(path).with_context(|| format!("there is no {}", path.display()))?;
        match meta.is_dir() {
            true => of_folder(path),
            false => of_archive(path, among_others),
        }
    }

    /// Takes the work out of one of its parts.
    ///
    /// # Errors
    /// Why there is none.
    pub fn take(&mut self, part: &Part) -> Result<Taken, Refused> {
        let unreadable = |why: anyhow::Error| (Lack::Unreadable, format!("{why:#}"));
        match &part.at {
            At::Inside(prefix) => take(self.tree.as_mut().expect("it is an archive"), prefix),
            At::Path(path) if path.is_dir() => take(&mut disk(path).map_err(unreadable)?, ""),
            At::Path(path) if !is_archive(&part.name) => {
                let what = last(&part.name);
                let says = format!(
                    "{what} is neither a folder nor an archive ({})",
                    path.display()
                );
                Err((Lack::NoWork, says))
            }
            At::Path(path) => take(&mut archive::open(path).map_err(unreadable)?, ""),
        }
    }
}

/// A part of which only its name tells whose it is.
fn called(name: &str, at: At) -> Part {
    let said = platform(name).unwrap_or_else(|| Said {
        person: Person::of(Sign::Called, stem(name)),
        order: 0,
        late: false,
        time: None,
    });
    Part {
        people: vec![said.person],
        name: name.to_string(),
        order: said.order,
        late: said.late,
        time: said.time,
        at,
    }
}

/// A part of which Gradescope tells whose it is.
fn of_gradescope(name: &str, about: &BTreeMap<String, About>, at: At) -> Part {
    let about = about.get(name).cloned().unwrap_or_default();
    let part = called(name, at);
    Part {
        people: match about.people.is_empty() {
            true => part.people,
            false => about.people,
        },
        time: about.time,
        ..part
    }
}

fn of_folder(path: &Path) -> Result<Source> {
    let mut names = Vec::new();
    let entries = fs::read_dir(path);
    let entries = entries.with_context(|| format!("{} cannot be looked into", path.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !is_clutter(&name) {
            names.push((name, entry.file_type()?.is_dir()));
        }
    }
    names.sort();
    let own = folder(path.to_path_buf());
    let is_crate = |name: &str| course::all().iter().any(|one| one.name == name);
    let is_one = own != path || names.iter().any(|(name, _)| is_crate(name));
    if is_one {
        let absolute = std::path::absolute(path)?;
        let name = absolute
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        return Ok(Source {
            parts: vec![called(&name, At::Path(path.to_path_buf()))],
            notes: Vec::new(),
            tree: None,
        });
    }
    let metadata = path.join(gradescope::FILE);
    let about = match fs::read_to_string(&metadata) {
        Ok(text) => Some(gradescope::read(&text)),
        Err(_) => None,
    };
    let (mut parts, mut notes) = (Vec::new(), Vec::new());
    for (name, is_dir) in names {
        let at = At::Path(path.join(&name));
        match &about {
            Some(about) if is_dir => parts.push(of_gradescope(&name, about, at)),
            _ if is_dir || is_archive(&name) || platform(&name).is_some() => {
                parts.push(called(&name, at));
            }
            _ if name == gradescope::FILE => {}
            _ => notes.push(format!("{name} in {} is nobody's work", path.display())),
        }
    }
    let tree = None;
    Ok(Source { parts, notes, tree })
}

fn of_archive(path: &Path, among_others: bool) -> Result<Source> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    if !is_archive(&name) {
        bail!("{} is neither a folder nor an archive", path.display());
    }
    let tree = archive::open(path).with_context(|| format!("{} cannot be read", path.display()));
    let mut tree = match tree {
        Err(_) if among_others => {
            let part = called(&name, At::Path(path.to_path_buf()));
            return Ok(Source {
                parts: vec![part],
                notes: Vec::new(),
                tree: None,
            });
        }
        tree => tree?,
    };
    let (base, items) = items(&tree);
    let metadata = format!("{base}{}", gradescope::FILE);
    let about = tree.entries.iter().position(|entry| entry.path == metadata);
    let about = match about {
        Some(place) => {
            let bytes = tree.read(place, 64 << 20)?;
            Some(gradescope::read(&String::from_utf8_lossy(&bytes)))
        }
        None => None,
    };
    let (mut parts, mut notes) = (Vec::new(), Vec::new());
    let is_class = about.is_some() || is_class(&tree, &base, &items);
    if !is_class {
        parts.push(called(&name, At::Inside(String::new())));
    }
    for (item, is_dir) in items.into_iter().filter(|_| is_class) {
        let slash = if is_dir { "/" } else { "" };
        let at = At::Inside(format!("{base}{item}{slash}"));
        match &about {
            Some(about) if is_dir => parts.push(of_gradescope(&item, about, at)),
            _ if is_dir || is_archive(&item) || platform(&item).is_some() => {
                parts.push(called(&item, at));
            }
            _ if item == gradescope::FILE => {}
            _ => notes.push(format!("{item} in {} is nobody's work", path.display())),
        }
    }
    let tree = Some(tree);
    Ok(Source { parts, notes, tree })
}

/// What lies at the top of an archive, below a folder that holds all of it: names, and whether they
/// are folders.
fn items(tree: &Tree) -> (String, Vec<(String, bool)>) {
    let at = |base: &str| -> BTreeSet<(String, bool)> {
        let paths = tree.entries.iter();
        let inside = paths.filter_map(|entry| entry.path.strip_prefix(base));
        inside
            .map(|path| match path.split_once('/') {
                Some((first, _)) => (first.to_string(), true),
                None => (path.to_string(), false),
            })
            .collect()
    };
    let mut base = String::new();
    let mut found = at("");
    if let [(only, true)] = found.iter().collect::<Vec<_>>().as_slice()
        && platform(only).is_none()
        && !course::all().iter().any(|one| one.name == only)
    {
        base = format!("{only}/");
        found = at(&base);
    }
    (base, found.into_iter().collect())
}

/// Does an archive hold the work of several people, and not that of one?
fn is_class(tree: &Tree, base: &str, items: &[(String, bool)]) -> bool {
    let named = items
        .iter()
        .filter(|(name, _)| platform(name).is_some())
        .count();
    if 2 * named > items.len() {
        return true;
    }
    let paths = tree.entries.iter().map(|entry| entry.path.as_str());
    let found = candidates(paths);
    let top = |folder: &str| {
        let inside = folder.strip_prefix(base)?;
        inside.split('/').next().map(str::to_string)
    };
    let mut people: BTreeSet<String> = found.iter().filter_map(|it| top(&it.folder)).collect();
    if people.contains("") || people.contains("exercises") || people.contains("solutions") {
        return false;
    }
    people.extend(
        items
            .iter()
            .filter(|(name, is_dir)| !is_dir && is_archive(name))
            .map(|(name, _)| name.clone()),
    );
    people.len() > 1
}
