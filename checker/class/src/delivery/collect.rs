//! From sources and a roster to one submission a person, each with its folder or the reason why it
//! has none.

use crate::delivery::lay::lay;
use crate::delivery::parts::{Part, Source};
use crate::delivery::person::Person;
use crate::delivery::roster::Roster;
use crate::delivery::take::{Lack, Refused, Work};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What one person handed in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct HandedIn {
    pub person: Person,
    /// The folder to grade.
    pub work: Result<PathBuf, Refused>,
    /// What was taken, as the source calls it: `submissions.zip: smithada_1_2_work.zip/exercises`.
    pub taken: String,
    /// When it was handed in, in the platform's words.
    pub time: Option<String>,
    /// Does the platform say that it came too late?
    pub late: bool,
    /// What else this person handed in, and what somebody may want to know.
    pub notes: Vec<String>,
}

/// All that was handed in.
#[derive(Debug, Default)]
pub struct Collected {
    /// In the order of their keys.
    pub submissions: Vec<HandedIn>,
    /// What was left alone in the sources.
    pub notes: Vec<String>,
}

/// One thing handed in by one person: which source, which part of it.
type Found = (usize, Part);

/// Collects from `sources`; what comes in archives is laid out below `into`.
///
/// # Errors
/// When a source cannot be opened, or `into` not be written.
pub fn collect(sources: &[PathBuf], roster: Option<&Roster>, into: &Path) -> Result<Collected> {
    fs::create_dir_all(into).with_context(|| format!("cannot make {}", into.display()))?;
    let mut opened = Vec::new();
    for source in sources {
        opened.push(Source::open(source, sources.len() > 1)?);
    }
    let mut all = Collected::default();
    let mut people: BTreeMap<String, (Person, Vec<Found>)> = BTreeMap::new();
    for (source, open) in opened.iter_mut().enumerate() {
        all.notes.append(&mut open.notes);
        for part in &open.parts {
            for person in &part.people {
                let (person, is_clear) = join(person, roster, &mut all, part);
                if is_clear {
                    let key = person.key();
                    let (_, parts) = people.entry(key).or_insert((person, Vec::new()));
                    parts.push((source, part.clone()));
                }
            }
        }
    }
    for (_, (person, parts)) in people {
        let submission = latest(person, parts, sources, &mut opened, into)?;
        all.submissions.push(submission);
    }
    for person in roster.iter().flat_map(|roster| &roster.0) {
        let key = person.key();
        if all.submissions.iter().all(|it| it.person.key() != key) {
            let lack = (Lack::NotHandedIn, "nothing was handed in".to_string());
            all.submissions
                .push(without(person.clone(), lack, String::new()));
        }
    }
    all.submissions.sort_by_key(|it| it.person.key());
    Ok(all)
}

/// The person of the roster; a row of its own where that cannot be told.
fn join(
    person: &Person,
    roster: Option<&Roster>,
    all: &mut Collected,
    part: &Part,
) -> (Person, bool) {
    let Some(roster) = roster else {
        return (person.clone(), true);
    };
    match roster.find(person) {
        Ok(Some(found)) => (found.clone(), true),
        Ok(None) => {
            let name = &part.name;
            all.notes
                .push(format!("{name}: {} is not on the roster", person.shown()));
            (person.clone(), true)
        }
        Err(says) => {
            let lack = (Lack::Whose, says);
            all.submissions
                .push(without(person.clone(), lack, part.name.clone()));
            (person.clone(), false)
        }
    }
}

fn without(person: Person, lack: Refused, taken: String) -> HandedIn {
    HandedIn {
        person,
        work: Err(lack),
        taken,
        time: None,
        late: false,
        notes: Vec::new(),
    }
}

/// The latest of what one person handed in that holds any work. What cannot be read is not passed
/// over: it may be what was meant.
fn latest(
    person: Person,
    mut parts: Vec<Found>,
    sources: &[PathBuf],
    opened: &mut [Source],
    into: &Path,
) -> Result<HandedIn> {
    parts.sort_by(|(_, one), (_, other)| {
        (&other.time, other.order, &other.name).cmp(&(&one.time, one.order, &one.name))
    });
    let mut first_refused = None;
    for (place, (source, part)) in parts.iter().enumerate() {
        let taken = opened[*source].take(part);
        let container = sources[*source]
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let whole = match container == part.name.as_str() {
            true => part.name.clone(),
            false => format!("{container}: {}", part.name),
        };
        let others = parts.iter().enumerate().filter(|(at, _)| *at != place);
        let others: Vec<&str> = others.map(|(_, (_, part))| part.name.as_str()).collect();
        let mut found = without(person.clone(), (Lack::NoWork, String::new()), whole);
        found.time = part.time.clone();
        found.late = part.late;
        if !others.is_empty() {
            found.notes.push(format!(
                "also handed in, and not graded: {}",
                others.join(", ")
            ));
        }
        match taken {
            Ok(taken) => {
                if taken.folder != "." {
                    found.taken = format!("{}/{}", found.taken, taken.folder);
                }
                found.notes.extend(taken.notes);
                found.work = match taken.work {
                    Work::Folder(folder) => Ok(folder),
                    Work::Files(files) => lay(&files, into, &person.key())?,
                };
                return Ok(found);
            }
            Err(refused) => {
                let is_final = refused.0 != Lack::NoWork;
                found.work = Err(refused);
                if is_final {
                    return Ok(found);
                }
                first_refused.get_or_insert(found);
            }
        }
    }
    Ok(first_refused.expect("a person has at least one part"))
}
