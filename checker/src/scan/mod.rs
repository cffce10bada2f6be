//! Reads a submission's files without running anything: what is not the learner's own, and what is
//! still a `todo!()`.

pub mod facts;
pub mod catalogue;
pub mod names;
pub mod tokens;
pub mod manifest;
pub mod source;
mod unparsed;
pub mod copied;

pub use facts::{Called, Lock, Scanned, Todo};

use crate::course::{self, Exercise, Kind};
use crate::fault::Fault;
use crate::place::{Place, Remark};
use crate::submission::{Crate, Submission};
use crate::words;
use crate::workers;
use manifest::{Inherited, Manifest};
use std::collections::BTreeMap;

/// The scans of all crates, by name.
pub type Scans = BTreeMap<&'static str, Scanned>;

/// Scans the crates of `submission` that `wanted` may need: the course's own, and the extensions
/// where one of them is wanted.
///
/// # Errors
/// For faults of the machine only.
pub fn scan_all(submission: &Submission, wanted: &[&Exercise]) -> Result<Scans, Fault> {
    let extends = |exercise: &Exercise| exercise.kind == Kind::Extension;
    let extended = wanted.iter().any(|exercise| extends(exercise));
    let needed = submission.crates.iter();
    let needed: Vec<&Crate> = needed
        .filter(|found| extended || !extends(found.exercise))
        .collect();
    let inherited = Inherited::by(&submission.dir);
    let scanned = workers::map(&needed, |found| scan(found, &inherited));
    let names = needed.iter().map(|found| found.exercise.name);
    let scans = names.zip(scanned);
    scans.map(|(name, scanned)| Ok((name, scanned?))).collect()
}

/// Scans one crate.
fn scan(found: &Crate, inherited: &Inherited) -> Result<Scanned, Fault> {
    let mut scanned = Scanned {
        warnings: found.left_out.clone(),
        ..Scanned::default()
    };
    let manifest = match &found.manifest {
        None => Ok(None),
        Some(Ok(text)) => Manifest::read(found.exercise, text, inherited).map(Some),
        Some(Err(why)) => {
            let place = Place::file(format!("{}/Cargo.toml", found.exercise.name));
            Err(Remark::at(place, words::scan::this_file(why)))
        }
    };
    match manifest {
        Ok(None) => {
            scanned.needs = found.exercise.needs.clone();
            if found.is_there() {
                let place = Place::file(format!("{}/Cargo.toml", found.exercise.name));
                let why = words::scan::NO_MANIFEST;
                scanned.warnings.push(Remark::at(place, why));
            }
        }
        Ok(Some(manifest)) => {
            scanned.locks = manifest.locks;
            scanned.needs = manifest.needs;
            scanned.built_without = manifest.built_without;
            scanned.warnings.extend(manifest.warnings);
        }
        Err(why) => {
            scanned.needs = found.exercise.needs.clone();
            scanned.unreadable.push(why);
        }
    }
    for (path, text) in &found.sources {
        match std::str::from_utf8(text) {
            Ok(text) => source::scan(found.exercise, path, text, &mut scanned)?,
            Err(_) => source::not_read(found.exercise, path, 0, &mut scanned),
        }
    }
    Ok(scanned)
}

/// `wanted` and all that they need, directly or not, in the order of the course.
pub fn with_needs(wanted: &[&'static Exercise], scans: &Scans) -> Vec<&'static Exercise> {
    let mut names: Vec<&'static str> = wanted.iter().map(|exercise| exercise.name).collect();
    for exercise in course::all().iter().rev() {
        if names.contains(&exercise.name) {
            names.extend(&scans[exercise.name].needs);
        }
    }
    let mut all: Vec<&'static Exercise> = course::all().iter().collect();
    all.retain(|exercise| names.contains(&exercise.name));
    all
}
