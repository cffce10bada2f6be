//! Reads a submission's files without running anything: what is not the learner's own, and what is
//! still a `todo!()`.

pub mod catalogue;
pub mod copied;
pub mod manifest;
mod names;
pub mod source;
pub mod tokens;
mod unparsed;

use crate::place::{Place, Remark};
use crate::submission::{Crate, Submission};
use crate::workers;
use manifest::Manifest;
use std::collections::{BTreeMap, BTreeSet};

/// A fact for TOOL-LOCKED: the gradient or the descent is not the learner's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Lock {
    pub exercise: &'static str,
    /// `dependency argmin`, and what it would do.
    pub what: String,
    pub place: Place,
}

/// A `todo!()` that is left.
#[derive(Debug, Clone, PartialEq)]
pub struct Todo {
    /// The function around it.
    pub function: String,
    pub place: Place,
}

/// A function that is named, and the function in which its name stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Called {
    /// Empty outside of functions.
    pub by: String,
    /// `ex03_step`; an earlier exercise, or the same.
    pub exercise: &'static str,
    /// `step`.
    pub function: String,
}

/// What the files of one crate say.
#[derive(Debug, Default)]
pub struct Scanned {
    pub locks: Vec<Lock>,
    pub todos: Vec<Todo>,
    /// Earlier exercises that the manifest depends on.
    pub needs: Vec<&'static str>,
    /// Functions of earlier exercises, and of its own, that its functions name.
    pub calls: BTreeSet<Called>,
    /// Dependencies that lock nothing, which the checker builds without.
    pub built_without: Vec<String>,
    /// What cannot be read: a manifest that is no TOML, a source nested too deep.
    pub unreadable: Vec<Remark>,
    /// A source is nested too deeply to be read: such a crate is not even compiled.
    pub too_deep: bool,
    /// Where the first unsafe code stands: nor is such a crate.
    pub unsafe_at: Option<Place>,
    /// What a person who reads the crate should know.
    pub warnings: Vec<Remark>,
}

impl Scanned {
    /// Is it the learner's own code, and none that could get round the limits? Then it is compiled.
    pub fn may_run(&self) -> bool {
        self.locks.is_empty() && !self.too_deep && self.unsafe_at.is_none()
    }
}

/// The scans of all crates, by name.
pub type Scans = BTreeMap<&'static str, Scanned>;

/// Scans every crate of `submission`.
pub fn scan_all(submission: &Submission) -> Scans {
    let scanned = workers::map(&submission.crates, |found| scan(submission, found));
    let names = submission.crates.iter().map(|found| found.exercise.name);
    names.zip(scanned).collect()
}

/// Scans one crate of `submission`.
pub fn scan(submission: &Submission, found: &Crate) -> Scanned {
    let mut scanned = Scanned {
        warnings: found.left_out.clone(),
        ..Scanned::default()
    };
    let manifest = match &found.manifest {
        None => Ok(None),
        Some(Ok(text)) => Manifest::read(&submission.dir, found.exercise, text).map(Some),
        Some(Err(why)) => {
            let place = Place::file(format!("{}/Cargo.toml", found.exercise.name));
            Err(Remark::at(place, format!("this file {why}")))
        }
    };
    match manifest {
        Ok(None) => scanned.needs = found.exercise.needs.clone(),
        Ok(Some(manifest)) => {
            scanned.locks = manifest.locks;
            scanned.needs = manifest.needs;
            scanned.built_without = manifest.built_without;
        }
        Err(why) => {
            scanned.needs = found.exercise.needs.clone();
            scanned.unreadable.push(why);
        }
    }
    for (path, text) in &found.sources {
        // What is not UTF-8 or not Rust does not compile; the compiler says so better.
        if let Ok(text) = std::str::from_utf8(text) {
            source::scan(found.exercise, path, text, &mut scanned);
        }
    }
    scanned
}
