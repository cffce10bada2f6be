//! The journal of a class: one line each, only ever added to.
//!
//! A line counts once it is whole. So whatever stops a run leaves all that was graded before.

use crate::record::Record;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

pub const FILE: &str = "journal.jsonl";

/// One line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "line")]
pub enum Line {
    /// A run began: over these people, with this seed.
    Run {
        seed: u32,
        people: BTreeSet<String>,
        time: String,
    },
    Result(Box<Record>),
    /// Submissions of which the verdict is known were graded; what was wrong with it, if anything.
    Canary {
        ill: Option<String>,
        time: String,
    },
    /// All of the run is done.
    Done {
        time: String,
    },
}

/// What a journal says as a whole.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The seed of the latest run.
    pub seed: Option<u32>,
    /// The latest result of each person of the latest run.
    pub records: BTreeMap<String, Record>,
    /// The results before that one, where they were others.
    pub before: BTreeMap<String, Record>,
    /// Has the latest run come to its end?
    pub is_done: bool,
    /// Why the grader is not to be believed, if it is not.
    pub ill: Option<String>,
    /// Lines that are not whole.
    pub torn: Vec<usize>,
}

impl State {
    /// Reads the journal in a folder; an empty state where there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn read(folder: &Path) -> Result<State> {
        let path = folder.join(FILE);
        match fs::read(&path) {
            Ok(bytes) => Ok(State::of(&bytes)),
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(State::default()),
            Err(why) => Err(why).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    fn of(bytes: &[u8]) -> State {
        let (mut state, mut people) = (State::default(), None);
        // Graded since somebody last saw that the grader is well.
        let mut unconfirmed: Vec<Record> = Vec::new();
        for (line, number) in bytes.split(|byte| *byte == b'\n').zip(1..) {
            if line.is_empty() {
                continue;
            }
            let Ok(line) = serde_json::from_slice(line) else {
                state.torn.push(number);
                continue;
            };
            match line {
                Line::Run {
                    seed, people: of, ..
                } => {
                    state.seed = Some(seed);
                    state.is_done = false;
                    people = Some(of);
                }
                Line::Result(record) => unconfirmed.push(*record),
                Line::Canary { ill, .. } => {
                    // What an ill grader said is as if it had said nothing.
                    match ill.is_none() {
                        true => unconfirmed.drain(..).for_each(|record| state.take(record)),
                        false => unconfirmed.clear(),
                    }
                    state.ill = ill;
                }
                Line::Done { .. } => state.is_done = true,
            }
        }
        // A run that was stopped: the next one begins with a canary.
        unconfirmed.drain(..).for_each(|record| state.take(record));
        if let Some(people) = people {
            state.records.retain(|key, _| people.contains(key));
        }
        state
    }

    fn take(&mut self, record: Record) {
        let key = record.key();
        if let Some(old) = self.records.insert(key.clone(), record) {
            self.before.insert(key, old);
        }
    }
}

/// A journal that is being written.
pub struct Journal {
    file: File,
    path: PathBuf,
}

impl Journal {
    /// Opens the journal in a folder to add to it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn open(folder: &Path) -> Result<Journal> {
        let path = folder.join(FILE);
        let is_torn =
            fs::read(&path).is_ok_and(|bytes| bytes.last().is_some_and(|it| *it != b'\n'));
        let file = File::options().create(true).append(true).open(&path);
        let file = file.with_context(|| format!("cannot write {}", path.display()))?;
        let mut journal = Journal { file, path };
        if is_torn {
            journal.put("\n")?;
        }
        Ok(journal)
    }

    /// Adds a line; when this returns, it is on its way to the disk.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn add(&mut self, line: &Line) -> Result<()> {
        let text = serde_json::to_string(line).context("a line is JSON")?;
        // One call: what is cut off is cut off at the end.
        self.put(&(text + "\n"))
    }

    fn put(&mut self, text: &str) -> Result<()> {
        let written = self
            .file
            .write_all(text.as_bytes())
            .and_then(|()| self.file.flush());
        written.with_context(|| {
            format!(
                "cannot write {}. What it holds stays; make room, and run the same command again",
                self.path.display()
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{FILE, Journal, Line, State};
    use std::fs;

    fn canary(ill: Option<&str>) -> Line {
        Line::Canary {
            ill: ill.map(str::to_string),
            time: String::new(),
        }
    }

    #[test]
    fn a_torn_line_is_passed_over_and_nothing_is_written_into_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut journal = Journal::open(folder.path()).expect("opened");
        journal.add(&canary(Some("first"))).expect("written");
        drop(journal);
        let path = folder.path().join(FILE);
        let mut bytes = fs::read(&path).expect("there");
        bytes.extend(b"{\"line\":\"canary\",\"i");
        fs::write(&path, &bytes).expect("torn");
        let state = State::read(folder.path()).expect("readable");
        assert_eq!((state.ill.as_deref(), state.torn), (Some("first"), vec![2]));
        let mut journal = Journal::open(folder.path()).expect("opened");
        journal.add(&canary(None)).expect("written");
        let state = State::read(folder.path()).expect("readable");
        assert_eq!((state.ill, state.torn), (None, vec![2]));
    }
    #[test]
    fn what_an_ill_grader_said_is_not_believed() {
        let result = |key: &str| {
            let record = serde_json::json!({
                "person": {"name": "", "signs": {"login": key}}, "taken": "", "folder": "",
                "outcome": {"state": "no-verdict", "lack": "no-work", "says": ""},
                "submitted": null, "late": false, "notes": [], "digest": null, "graded": "",
                "made": {"grader": "", "checker": "", "compiler": "", "seed": 1, "key": null},
                "same_as": null,
            });
            Line::Result(serde_json::from_value(record).expect("a record"))
        };
        let people = ["ada", "bo", "cy"].map(str::to_string).into();
        let run = Line::Run {
            seed: 1,
            people,
            time: String::new(),
        };
        let folder = tempfile::tempdir().expect("a folder");
        let mut journal = Journal::open(folder.path()).expect("opened");
        let lines = [
            run,
            result("ada"),
            canary(None),
            result("bo"),
            result("zed"),
        ];
        let rest = [canary(Some("it is")), result("cy")];
        for line in lines.iter().chain(&rest) {
            journal.add(line).expect("written");
        }
        let state = State::read(folder.path()).expect("readable");
        let keys: Vec<&String> = state.records.keys().collect();
        assert_eq!(
            keys,
            ["ada", "cy"],
            "bo is to be graded again, zed is nobody"
        );
        assert!(state.ill.is_some() && !state.is_done && state.seed == Some(1));
    }
}
