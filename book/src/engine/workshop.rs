//! A folder of crates, compiled with the checker's probe around them.
//!
//! Every crate stands on its neighbours in the same folder, so that a walk is made of the reader's
//! own code all the way down: `descend` calls the reader's `step`.

use super::Trouble;
use super::hand::Hand;
use super::trouble::{panicked, stopped_by_limit};
use anyhow::{Context, Result, bail};
use checker::compile::graph::{Built, Ground};
use checker::course::{self, Exercise};
use checker::grader::{Grader, Setup};
use checker::home;
use checker::judge::evidence::Finding;
use checker::judge::found::{not_asked, other_signature};
use checker::place::Remark;
use checker::probe::programs::Programs;
use checker::probe::{Ending, Reply, ask};
use checker::process::limited::Launcher;
use checker::request::{Call, Request, Wire};
use checker::scan::{Scans, scan_all};
use checker::submission::Submission;
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
    /// There is no such crate, or it is an extension that nobody has begun.
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

    /// What is the matter, in words that go on after the exercise's name; empty when nothing is.
    pub fn says(&self) -> &str {
        match self {
            State::Ready => "",
            State::Todo(says) | State::Error(says) | State::Missing(says) => says,
        }
    }
}

/// The checker's grader, with this program as the one that starts others within limits.
///
/// # Errors
/// When there is no compiler, or no place for what it makes.
pub fn grader(launcher: &Path) -> Result<Grader> {
    let setup = Setup::new(launcher.to_path_buf(), home::cache()?);
    Ok(Grader::open(setup)?)
}

/// A reader's crates, ready to be called.
pub struct Workshop {
    /// The folder's own name, with which a place begins: `exercises`.
    folder: String,
    pub states: BTreeMap<&'static str, State>,
    launcher: Launcher,
    /// What calls each of the crates that compile.
    programs: BTreeMap<&'static str, PathBuf>,
}

impl Workshop {
    /// Compiles the crates in `dir`, as far as they have not been compiled before.
    ///
    /// # Errors
    /// When `dir` holds none of the exercises, or the machine fails.
    pub fn build(grader: &Grader, dir: &Path) -> Result<Workshop> {
        let submission = Submission::read(dir)?;
        let begun = |exercise: &&Exercise| submission.of(exercise).is_begun();
        let all: Vec<&'static Exercise> = course::core()
            .chain(course::extensions().filter(begun))
            .collect();
        let scans = scan_all(&submission, &all)?;
        let built = grader.programs(&submission, &scans, &all, Ground::Own)?;
        let folder = folder(dir);
        let (mut states, mut programs) = (BTreeMap::new(), BTreeMap::new());
        for exercise in all {
            let state = state(exercise, &submission, &scans, &built, &folder);
            let state = with_cause(state, built.waits_for(exercise.name), &states);
            if matches!(state, State::Ready | State::Todo(_)) {
                let program = built.path(exercise.name);
                programs.extend(program.map(|program| (exercise.name, program)));
            }
            states.insert(exercise.name, state);
        }
        for exercise in course::extensions() {
            let untouched = || State::Missing("it is not begun yet".to_string());
            states.entry(exercise.name).or_insert_with(untouched);
        }
        Ok(Workshop {
            folder,
            states,
            launcher: grader.compiler()?.launcher.clone(),
            programs,
        })
    }

    /// Is it made of the same code, standing where it stood? (A program's place follows from its
    /// sources.)
    pub fn is_same(&self, other: &Workshop) -> bool {
        self.programs == other.programs && self.states == other.states
    }

    /// Where `exercise` stands, and what is the matter with it.
    ///
    /// # Panics
    /// When it is no exercise of the course.
    pub fn state(&self, exercise: &str) -> &State {
        &self.states[exercise]
    }

    fn read<R: Request>(&self, reply: Reply, ending: &Ending, call: &Call) -> Result<Answered<R>> {
        Ok(match reply {
            Reply::Answer(answer) => R::Answer::from_value(&answer.value)
                .ok_or_else(|| Trouble::new(R::EXERCISE, "it returned something else")),
            Reply::Panic { words, place } => {
                Err(panicked(&self.folder, R::EXERCISE, &words, place.as_ref()))
            }
            Reply::None => {
                let Ending::Cut { why, .. } = ending else {
                    bail!("the probe left out {call:?}");
                };
                Err(stopped_by_limit(R::EXERCISE, *why))
            }
        })
    }
}

/// The answer to a request, or what is wrong with the code.
type Answered<R> = Result<<R as Request>::Answer, Trouble>;

impl Hand for Workshop {
    fn answers<R: Request>(&self, requests: &[R]) -> Result<Result<Vec<R::Answer>, Trouble>> {
        let by = R::EXERCISE;
        let Some(program) = self.programs.get(by) else {
            return Ok(Err(Trouble::new(by, self.state(by).says())));
        };
        let calls: Vec<Call> = requests.iter().map(Request::call).collect();
        let replies = ask(&self.launcher, program, &calls)?;
        let mut answers = Vec::new();
        for (reply, call) in replies.replies.into_iter().zip(&calls) {
            match self.read::<R>(reply, &replies.ending, call)? {
                Ok(answer) => answers.push(answer),
                Err(trouble) => return Ok(Err(trouble)),
            }
        }
        Ok(Ok(answers))
    }
}

fn state(
    exercise: &'static Exercise,
    submission: &Submission,
    scans: &Scans,
    built: &Programs,
    folder: &str,
) -> State {
    let (name, scanned) = (exercise.name, &scans[exercise.name]);
    let says = |finding: Finding| {
        let lines = match finding.evidence.is_empty() {
            true => scanned.unreadable.clone(),
            false => finding.evidence,
        };
        let lines: Vec<String> = lines
            .iter()
            .map(|line: &Remark| line.below(folder))
            .collect();
        lines.join("; ")
    };
    let refused = || says(not_asked(submission, exercise, scanned, built));
    match (built.crate_of(name), built.program_of(name)) {
        _ if !submission.of(exercise).is_there() => State::Missing(refused()),
        (Some(Built::Waiting(_)), _) => State::Error(String::new()),
        (Some(Built::Library(_)), Some(Built::Failed(failure))) => {
            State::Error(says(other_signature(submission, exercise, failure)))
        }
        (Some(Built::Library(_)), Some(Built::Library(_))) => match scanned.todos.first() {
            Some(todo) => {
                let (function, place) = (&todo.function, todo.place.below(folder));
                State::Todo(format!("a todo!() is left in {function} ({place})"))
            }
            None => State::Ready,
        },
        _ => State::Error(refused()),
    }
}

/// An exercise that waits says what is the matter with the one that it waits for.
fn with_cause(
    state: State,
    waits_for: Option<&str>,
    earlier: &BTreeMap<&'static str, State>,
) -> State {
    let Some(on) = waits_for else {
        return state;
    };
    let cause = earlier.get(on).map(State::says);
    let cause = cause.unwrap_or("which is no exercise of the course");
    State::Error(format!("it waits for {on}: {cause}"))
}

/// The name of the folder `dir`; empty if it has none.
fn folder(dir: &Path) -> String {
    let dir = std::path::absolute(dir).unwrap_or_else(|_| dir.to_path_buf());
    let name = dir.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// This program, which starts others within limits.
///
/// # Errors
/// When the system does not say what it is.
pub fn launcher() -> Result<PathBuf> {
    std::env::current_exe().context("cannot find this program")
}
