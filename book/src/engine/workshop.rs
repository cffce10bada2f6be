//! A folder of nine crates, compiled with the checker's probe around them.
//!
//! Every crate stands on its neighbours in the same folder, so that a walk is made of the reader's
//! own code all the way down: `descend` calls the reader's `step`.

use anyhow::{Context, Result};
use checker::build::cache::Cache;
use checker::build::graph::{self, Built, Graph, Node};
use checker::build::probe_parts::{self, link, part, support};
use checker::build::rustc::Compiler;
use checker::build::toolchain::Toolchain;
use checker::exercises::{ALL, Exercise};
use checker::grade::found::{no_program, not_asked, other_signature};
use checker::home;
use checker::process::limited::Launcher;
use checker::scan::{Scans, scan_all};
use checker::submission::{ROOT, Submission};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where one exercise stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Ready,
    /// A `todo!()` is left; it can be called all the same.
    Todo(String),
    /// It cannot be called: it does not compile, or is not to be run.
    Error(String),
    /// There is no such crate.
    Missing(String),
}

impl State {
    /// As the page spells it.
    pub fn word(&self) -> &'static str {
        match self {
            State::Ready => "ready",
            State::Todo(_) => "todo",
            State::Error(_) => "error",
            State::Missing(_) => "missing",
        }
    }

    /// The same state in other words.
    fn map(self, words: impl Fn(String) -> String) -> State {
        match self {
            State::Ready => State::Ready,
            State::Todo(says) => State::Todo(words(says)),
            State::Error(says) => State::Error(words(says)),
            State::Missing(says) => State::Missing(words(says)),
        }
    }

    /// What is the matter, in words that go on after the exercise's name; empty when nothing is.
    pub fn says(&self) -> &str {
        match self {
            State::Ready => "",
            State::Todo(says) | State::Error(says) | State::Missing(says) => says,
        }
    }
}

/// The compiler within the checker's limits.
///
/// # Errors
/// When there is no compiler, or no place for what it makes.
pub fn compiler(launcher: &Path) -> Result<Compiler> {
    Ok(Compiler {
        toolchain: Toolchain::find()?,
        cache: Cache::open(home::cache()?)?,
        launcher: Launcher::new(launcher.to_path_buf()),
    })
}

/// Nine crates, ready to be called.
pub struct Workshop {
    /// The folder's own name, with which a place begins: `exercises`.
    pub(super) folder: String,
    pub states: BTreeMap<&'static str, State>,
    pub(super) launcher: Launcher,
    /// The crates with the probe around them, if any of them compiles.
    pub(super) program: Option<PathBuf>,
}

impl Workshop {
    /// Compiles the crates in `dir`, as far as they have not been compiled before.
    ///
    /// # Errors
    /// When `dir` holds none of the nine, or the machine fails.
    pub fn build(compiler: &Compiler, dir: &Path) -> Result<Workshop> {
        let submission = Submission::read(dir)?;
        let scans = scan_all(&submission);
        let graph = graph::build(compiler, &nodes(&submission, &scans))?;
        let folder = folder(dir);
        let (mut states, mut callable) = (BTreeMap::new(), Vec::new());
        for exercise in &ALL {
            let state = state(exercise, &submission, &scans, &graph)
                .map(|says| with_folder(&folder, exercise.name, &says));
            if matches!(state, State::Ready | State::Todo(_)) {
                callable.push((exercise.name, exercise.name.to_string()));
            }
            states.insert(exercise.name, with_cause(state, exercise, &graph, &states));
        }
        let mut program = None;
        if !callable.is_empty() {
            let linked = link(compiler, &graph, &callable)?;
            for (name, failure) in &linked.left_out {
                let says = no_program(name, failure).evidence.join(": ");
                states.insert(name, State::Error(with_folder(&folder, name, &says)));
            }
            program = Some(linked.program.program());
        }
        Ok(Workshop {
            folder,
            states,
            launcher: compiler.launcher.clone(),
            program,
        })
    }

    /// Is it made of the same code, standing where it stood? (A program's place follows from its sources.)
    pub fn is_same(&self, other: &Workshop) -> bool {
        self.program == other.program && self.states == other.states
    }

    /// Where `exercise` stands, and what is the matter with it.
    ///
    /// # Panics
    /// When it is not one of the nine.
    pub fn state(&self, exercise: &str) -> &State {
        &self.states[exercise]
    }
}

/// A node for each crate that may be compiled, and one for the part of the probe that calls it.
fn nodes<'a>(submission: &'a Submission, scans: &Scans) -> Vec<Node<'a>> {
    let mut nodes = vec![support()];
    for exercise in ALL
        .iter()
        .filter(|exercise| refused(exercise, submission, scans).is_none())
    {
        let node = Node {
            id: exercise.name.to_string(),
            name: exercise.name,
            root: ROOT,
            sources: &submission.of(exercise).sources,
            needs: scans[exercise.name]
                .needs
                .iter()
                .map(ToString::to_string)
                .collect(),
        };
        nodes.push(part(exercise.name, &node));
        nodes.push(node);
    }
    nodes
}

/// Why a crate is not even compiled.
fn refused(exercise: &'static Exercise, submission: &Submission, scans: &Scans) -> Option<String> {
    let scanned = &scans[exercise.name];
    let is_open = scanned.locks.is_empty() && !scanned.too_deep && scanned.unsafe_at.is_none();
    if submission.of(exercise).is_there() && is_open {
        return None;
    }
    let finding = not_asked(submission, exercise, scanned, None);
    let lines = match finding.evidence.is_empty() {
        true => scanned.unreadable.join("; "),
        false => finding.evidence.join("; "),
    };
    Some(lines)
}

fn state(
    exercise: &'static Exercise,
    submission: &Submission,
    scans: &Scans,
    graph: &Graph,
) -> State {
    let scanned = &scans[exercise.name];
    if let Some(why) = refused(exercise, submission, scans) {
        return match submission.of(exercise).is_there() {
            true => State::Error(why),
            false => State::Missing(why),
        };
    }
    let built = graph.get(exercise.name);
    match (built, graph.get(&probe_parts::id(exercise.name))) {
        (Some(Built::Waiting(on)), _) => State::Error(format!("it waits for {on}")),
        (Some(Built::Failed(_)) | None, _) => {
            let finding = not_asked(submission, exercise, scanned, built);
            State::Error(finding.evidence.join("; "))
        }
        (_, Some(Built::Failed(failure))) => {
            let says = other_signature(exercise.name, failure).evidence.join(": ");
            State::Error(says)
        }
        _ => match scanned.todos.first() {
            Some(todo) => State::Todo(format!(
                "a todo!() is left in {} ({})",
                todo.function, todo.place
            )),
            None => State::Ready,
        },
    }
}

/// An exercise that waits says what is the matter with the one that it waits for.
fn with_cause(
    state: State,
    exercise: &Exercise,
    graph: &Graph,
    earlier: &BTreeMap<&'static str, State>,
) -> State {
    let Some(Built::Waiting(on)) = graph.get(exercise.name) else {
        return state;
    };
    let cause = earlier.get(on.as_str()).map(State::says);
    let cause = cause.unwrap_or("which is no exercise of the course");
    State::Error(format!("it waits for {on}: {cause}"))
}

/// The name of the folder `dir`; empty if it has none.
fn folder(dir: &Path) -> String {
    let dir = std::path::absolute(dir).unwrap_or_else(|_| dir.to_path_buf());
    let name = dir.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The same words, with the folder before every file of `exercise`, as a reader would open it.
pub(super) fn with_folder(folder: &str, exercise: &str, says: &str) -> String {
    match folder {
        "" => says.to_string(),
        folder => says.replace(&format!("{exercise}/"), &format!("{folder}/{exercise}/")),
    }
}

/// Answers the hidden words by which the checker starts other programs within limits.
///
/// Returns the exit status, if the words were such.
pub fn answer_hidden_words() -> Option<u8> {
    use checker::process::limited;
    let words: Vec<std::ffi::OsString> = std::env::args_os().skip(1).collect();
    let first = words.first()?;
    if first == limited::SUBCOMMAND {
        eprintln!("{:#}", limited::become_limited(&words[1..]));
        return Some(126);
    }
    if first == limited::TRIAL {
        limited::trial()
            .iter()
            .for_each(|missing| println!("{missing}"));
        return Some(0);
    }
    None
}

/// This program, which starts others within limits.
///
/// # Errors
/// When the system does not say what it is.
pub fn launcher() -> Result<PathBuf> {
    std::env::current_exe().context("cannot find this program")
}
