//! What there is before and after every attempt: the files in and around the submission, the processes that
//! the checker has started, and its cache.
//!
//! Of descriptors nothing can be left: those of the checker end with it, and a process that inherited one is
//! found as a process. `tests/census.rs` counts them where the grader goes on.

use crate::attempt::CACHE;
use crate::common::kept;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

/// What was killed needs a moment to go, and others that share the cache may be at work there.
const PATIENCE: Duration = Duration::from_secs(100);

/// What there is at a moment.
pub struct Census {
    files: BTreeMap<PathBuf, String>,
    kept: BTreeMap<PathBuf, (u64, SystemTime)>,
    unfinished: BTreeSet<PathBuf>,
}

impl Census {
    /// Of what lies below `world`, and in the cache.
    pub fn of(world: &Path) -> Census {
        let (kept, unfinished) = cache();
        Census {
            files: files(world),
            kept,
            unfinished,
        }
    }

    /// Nothing of this has changed, nothing has been left half done, and nothing of `session` goes on.
    #[track_caller]
    pub fn assert_unharmed(&self, world: &Path, session: Option<u32>) {
        assert_eq!(
            self.files,
            files(world),
            "grading has changed the submission or what lies beside it"
        );
        let (kept, unfinished) = cache();
        for (file, was) in &self.kept {
            // Others that share the cache may have removed it, and nobody writes into it.
            let is = kept.get(file).unwrap_or(was);
            assert_eq!(
                was,
                is,
                "grading has changed {} in the cache",
                file.display()
            );
        }
        let start = Instant::now();
        let new: Vec<&PathBuf> = unfinished.difference(&self.unfinished).collect();
        loop {
            let half_done: Vec<_> = new.iter().filter(|folder| folder.exists()).collect();
            let left: Vec<String> = session.map(processes_of).unwrap_or_default();
            if half_done.is_empty() && left.is_empty() {
                return;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "grading has left {half_done:?} in the cache, and these processes: {left:?}"
            );
            sleep(Duration::from_millis(20));
        }
    }
}

/// Everything below `folder`: what it is, its size and rights, and the text of small files.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder of the test's own") {
        let path = entry.expect("readable").path();
        let meta = fs::symlink_metadata(&path).expect("it is there");
        let rights = meta.permissions();
        let mut words = format!("{:?} {} {rights:?}", meta.file_type(), meta.len());
        if meta.is_dir() {
            // A folder's size is not its own affair.
            words = format!("{rights:?}");
            all.extend(files(&path));
        } else if meta.is_file() && meta.len() < 1 << 17 {
            words += &String::from_utf8_lossy(&fs::read(&path).expect("readable"));
        }
        all.insert(path, words);
    }
    all
}

/// The files of finished entries, but for the lists, whose time says when an entry was last of use; and
/// the folders of what is being made.
fn cache() -> (BTreeMap<PathBuf, (u64, SystemTime)>, BTreeSet<PathBuf>) {
    let (mut finished, mut unfinished) = (BTreeMap::new(), BTreeSet::new());
    // Whatever vanishes meanwhile is somebody else's.
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries(&kept(CACHE)) {
        let path = entry.path();
        if entry
            .file_name()
            .to_string_lossy()
            .starts_with("unfinished-")
        {
            unfinished.insert(path);
            continue;
        }
        for file in entries(&path).filter(|file| file.file_name() != "whole.txt") {
            if let Ok(meta) = file.metadata()
                && let Ok(modified) = meta.modified()
            {
                finished.insert(file.path(), (meta.len(), modified));
            }
        }
    }
    (finished, unfinished)
}

/// Runs `command` in a session of its own, whose number comes with what it wrote: whatever it starts
/// belongs to that. Elsewhere than on Linux, no number.
pub fn in_a_session(command: &Command) -> (Output, Option<u32>) {
    let is_linux = cfg!(target_os = "linux");
    let mut own = match is_linux {
        true => Command::new("setsid"),
        false => Command::new(command.get_program()),
    };
    if is_linux {
        own.arg(command.get_program());
    }
    own.args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => own.env(name, value),
            None => own.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        own.current_dir(folder);
    }
    own.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = own
        .stdin(Stdio::null())
        .spawn()
        .expect("the checker starts");
    let session = child.id();
    let output = child.wait_with_output().expect("the checker ends");
    (output, is_linux.then_some(session))
}

/// The processes of a session that still run, in words.
fn processes_of(session: u32) -> Vec<String> {
    let numbers = fs::read_dir("/proc").into_iter().flatten().flatten();
    let left = numbers.filter_map(|entry| {
        let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
        // Its name may be anything; state, parent, group and session follow.
        let rest = stat.rsplit(") ").next()?;
        let words: Vec<&str> = rest.split(' ').collect();
        let is_over = matches!(words.first(), Some(&"Z" | &"X"));
        let is_of_it = words.get(3).and_then(|word| word.parse().ok()) == Some(session);
        (is_of_it && !is_over).then_some(stat)
    });
    left.collect()
}

#[cfg(target_os = "linux")]
#[test]
fn a_process_that_goes_on_is_seen_until_it_ends() {
    let mut shell = Command::new("sh");
    let (_, session) = in_a_session(shell.args(["-c", "sleep 1 >&- 2>&- &"]));
    let session = session.expect("there are sessions on Linux");
    assert_eq!(processes_of(session).len(), 1, "the shell has left one");
    let start = Instant::now();
    while !processes_of(session).is_empty() {
        assert!(start.elapsed() < PATIENCE, "it sleeps for a second");
        sleep(Duration::from_millis(20));
    }
}
