//! A class in shares: a plan that every machine reads, a journal a share, and all of them joined.

use crate::delivery::collect::HandedIn;
use crate::journal::{Journal, Line, State};
use crate::record::Record;
use anyhow::{Context, Result, bail};
use checker::date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub const FILE: &str = "plan.json";

/// Who is graded, from which folder, and how.
#[derive(Debug, Serialize, Deserialize)]
pub struct SharedPlan {
    pub seed: u32,
    pub trust: bool,
    pub due: Option<String>,
    /// In so many shares.
    pub of: usize,
    /// In the order of their keys.
    pub submissions: Vec<HandedIn>,
}

impl SharedPlan {
    /// Writes the plan into a folder, whole.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let (path, draft) = (folder.join(FILE), folder.join("plan.unfinished"));
        let text = serde_json::to_string(self)?;
        let written = fs::write(&draft, text).and_then(|()| fs::rename(&draft, &path));
        written.with_context(|| format!("cannot write {}", path.display()))
    }

    /// Reads the plan in a folder.
    ///
    /// # Errors
    /// When there is none.
    pub fn read(folder: &Path) -> Result<SharedPlan> {
        let path = folder.join(FILE);
        let text = fs::read_to_string(&path);
        let text = text.with_context(|| {
            format!("cannot read {}, which `class shard` writes", path.display())
        })?;
        serde_json::from_str(&text).with_context(|| format!("{} is no plan", path.display()))
    }

    /// The submissions of one share, counted from 0.
    ///
    /// # Errors
    /// When there is no such share.
    pub fn share(&self, index: usize, of: usize) -> Result<Vec<HandedIn>> {
        if of != self.of {
            bail!(
                "the plan has {} shares, and not {of}: give the same number, or plan again",
                self.of
            );
        }
        if index >= of {
            bail!(
                "there is no share {index}: they are counted from 0 to {}",
                of - 1
            );
        }
        let share = self.submissions.iter().skip(index).step_by(of);
        Ok(share.cloned().collect())
    }
}

/// Where one share keeps its journal.
pub fn folder_of(folder: &Path, index: usize, of: usize) -> PathBuf {
    folder.join("shares").join(format!("{index}-of-{of}"))
}

/// What came of joining shares.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Joined {
    pub people: usize,
    /// The people without a result, and the shares that have them.
    pub missing: Vec<String>,
    pub shares: BTreeSet<usize>,
    /// Shares whose grader was ill, and why.
    pub ill: Vec<String>,
    /// How many programs graded: it should be one.
    pub graders: usize,
}

/// Joins the journals of all shares into that of the folder. What is there already is not written
/// again.
///
/// # Errors
/// When a journal cannot be read or written.
pub fn join(folder: &Path) -> Result<Joined> {
    let plan = SharedPlan::read(folder)?;
    let before = State::read(folder)?;
    let mut joined = Joined {
        people: plan.submissions.len(),
        ..Joined::default()
    };
    let mut records: BTreeMap<String, Record> = BTreeMap::new();
    for index in 0..plan.of {
        let state = State::read(&folder_of(folder, index, plan.of))?;
        if let Some(why) = state.ill {
            joined.ill.push(format!("share {index}: {why}"));
        }
        records.extend(state.records);
    }
    let mut journal = Journal::open(folder)?;
    let keys: Vec<String> = plan.submissions.iter().map(|it| it.person.key()).collect();
    journal.add(&Line::Run {
        seed: plan.seed,
        people: keys.iter().cloned().collect(),
        time: date::now(),
    })?;
    let mut graders = BTreeSet::new();
    for (place, key) in keys.iter().enumerate() {
        match records.remove(key) {
            None => {
                joined.missing.push(key.clone());
                joined.shares.insert(place % plan.of);
            }
            Some(record) => {
                graders.insert(record.made.grader.clone());
                if before
                    .records
                    .get(key)
                    .is_none_or(|old| !old.agrees(&record))
                {
                    journal.add(&Line::Result(Box::new(record)))?;
                }
            }
        }
    }
    joined.graders = graders.len();
    journal.add(&Line::Canary {
        ill: joined.ill.first().cloned(),
        time: date::now(),
    })?;
    if joined.missing.is_empty() {
        journal.add(&Line::Done { time: date::now() })?;
    }
    Ok(joined)
}
