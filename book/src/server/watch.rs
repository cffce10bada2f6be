//! Notices that a file was saved, and builds again what it is for.

use super::desk::Desk;
use crate::places::Places;
use checker::course::{self, Exercise};
use checker::saves::Saves;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How deep folders are looked into, and at how many files.
const DEPTH: usize = 5;
const FILES: usize = 2000;

/// What can be seen of files without reading them.
type Stamps = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// What can be seen of everything that is watched.
#[derive(PartialEq)]
pub(super) struct WatchedFiles {
    exercises: Stamps,
    /// The prose, and what the pages look like.
    book: Stamps,
    solutions: Stamps,
}

impl WatchedFiles {
    /// How everything is now.
    ///
    /// # Errors
    /// When the machine cannot look at the moment, for want of file descriptors say.
    pub(super) fn of(places: &Places) -> io::Result<WatchedFiles> {
        let book = places.book();
        let parts = ["theme", "live", "listings", "book.toml"].map(|name| book.join(name));
        Ok(WatchedFiles {
            exercises: stamps(std::slice::from_ref(&places.exercises))?,
            book: stamps(&[parts.as_slice(), std::slice::from_ref(&places.chapters)].concat())?,
            solutions: stamps(&[places.solutions()])?,
        })
    }
}

/// Watches until the program ends: builds again what has changed, and says where the reader's
/// crates stand when that is news. `before`: a look from
/// before anything was built, so that nothing saved meanwhile goes unnoticed.
pub(super) fn watch(desk: &Desk, mut before: WatchedFiles, says: fn(&str)) {
    let mut said = progress(desk);
    let mut saves = saves(&desk.places);
    loop {
        // What could not be looked at has not gone.
        let now = saves.next(&before, || WatchedFiles::of(&desk.places).ok());
        if now.exercises != before.exercises && desk.renew_workshop() {
            let stands = progress(desk);
            if stands != said {
                says(&stands);
            }
            said = stands;
        }
        if now.solutions != before.solutions || now.book != before.book {
            match desk.renew_pages() {
                Ok(()) => says("The pages are built again."),
                Err(error) => says(&format!("The pages stay as they were.\n{error:#}")),
            }
        }
        before = now;
    }
}

/// Where that is told of what is watched. What `npm` puts beside the figures' scripts is not.
fn saves(places: &Places) -> Saves {
    let (book, live) = (places.book(), places.book().join("live"));
    let parts = ["theme", "listings"].map(|name| book.join(name));
    let whole = [
        places.exercises.clone(),
        places.chapters.clone(),
        places.solutions(),
    ];
    let deep = whole.into_iter().chain(parts).collect();
    Saves::of(deep, vec![live.join("kinds"), live, book])
}

/// Where the reader's crates stand, in a line.
pub(super) fn progress(desk: &Desk) -> String {
    let workshop = match &desk.snapshot().workshop {
        Ok(workshop) => workshop.clone(),
        Err(says) => return says.clone(),
    };
    let ready = |step: &&Exercise| workshop.state(step.name).word() == "ready";
    let written = format!(
        "{} of {} steps are written and compile.",
        course::core().filter(ready).count(),
        course::core().count()
    );
    let mut states = workshop.states.iter();
    match states.find(|(_, state)| state.word() == "error") {
        Some((name, state)) => format!("{written} {name}: {}", state.says()),
        None => written,
    }
}

fn stamps(roots: &[PathBuf]) -> io::Result<Stamps> {
    let mut all = Stamps::new();
    for root in roots {
        stamp(root, DEPTH, &mut all)?;
    }
    Ok(all)
}

fn stamp(path: &Path, depth: usize, all: &mut Stamps) -> io::Result<()> {
    let Some(meta) = if_there(fs::symlink_metadata(path))? else {
        return Ok(());
    };
    if meta.is_dir() && depth > 0 {
        let name = path.file_name().unwrap_or_default();
        // What is built, drawn or tested there is no reason to build again.
        let skipped = [
            "target",
            "figures",
            "plot",
            "visualiser",
            "node_modules",
            "tests",
        ];
        if skipped.iter().any(|other| name == *other) {
            return Ok(());
        }
        for entry in if_there(fs::read_dir(path))?.into_iter().flatten() {
            stamp(&entry?.path(), depth - 1, all)?;
        }
    } else if meta.is_file() && all.len() < FILES {
        all.insert(path.to_path_buf(), (meta.len(), meta.modified().ok()));
    }
    Ok(())
}

/// `None` where there is nothing, or nothing that we may see.
fn if_there<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::PermissionDenied => Ok(None),
            _ => Err(error),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_now_is_not_taken_for_gone() {
        let found =
            |kind: io::ErrorKind| if_there::<()>(Err(kind.into())).map_err(|why| why.kind());
        assert_eq!(found(io::ErrorKind::NotFound), Ok(None));
        assert_eq!(found(io::ErrorKind::PermissionDenied), Ok(None));
        // As when there are no descriptors left.
        assert_eq!(found(io::ErrorKind::Other), Err(io::ErrorKind::Other));
    }
}
