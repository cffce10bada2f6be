//! Makes the sealed calls: runs the probe for one exercise and reads what came back.
//!
//! Nothing but a well-formed line that begins with this run's mark counts as an answer, and only when
//! it is its turn. Without the closing mark there is no credit for any of them.

pub mod models;
pub mod programs;

use crate::course;
use crate::place::Place;
use crate::process::bounds::{Bounds, Role};
use crate::process::limited::{Launcher, NOT_STARTED, is_bad_call, libraries, not_started_because};
use crate::process::supervise::{End, Outcome, Watch};
use crate::request::{Call, Wire};
use crate::spy::Answer;
use crate::text::shortened;
use crate::wire::Value;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

/// What came back from one call.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    Answer(Answer),
    /// The learner's code panicked.
    Panic {
        /// Empty if the code has taken the hook that notes them.
        words: String,
        /// In the submission.
        place: Option<Place>,
    },
    /// The program had ended before.
    None,
}

/// The words of `todo!()` and of `unimplemented!()`.
pub fn is_todo(words: &str) -> bool {
    words.starts_with("not yet implemented") || words.starts_with("not implemented")
}

/// How the run ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// Every call was made, and the closing mark is there.
    Complete,
    /// Stopped by a limit, or left early, while this call was running.
    Cut { why: Cut, during: Option<usize> },
}

/// Why a run did not reach its closing mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    Time,
    Memory,
    Stack,
    Output,
    /// It left by itself, with this status.
    Exit(i32),
    /// Something else than the probe spoke with the probe's mark, or the probe out of its turn.
    OutOfTurn,
    /// The probe does not make this call, or not with these arguments: the course's own mistake.
    Unknown,
    /// It asked the system for what no probe needs: code that is not what the scan takes it for.
    Forbidden,
    /// It aborted, or a signal that is no limit ended it.
    Abort,
    /// The wall clock ran out while the processor time had not: nobody's fault that can be named.
    WallClock,
}

/// Everything that one run said.
#[derive(Debug)]
pub struct Replies {
    /// One for each call.
    pub replies: Vec<Reply>,
    pub ending: Ending,
}

/// What a run may use. Sealed calls take milliseconds; seconds are for endless loops. Nothing on the
/// disk is there for it but the program itself and the libraries that every program needs.
pub static BOUNDS: LazyLock<Bounds> = LazyLock::new(|| Bounds {
    cpu: 3,
    // Tens of MiB are enough for every step, and as many of these run at once as there are workers.
    memory: 256 << 20,
    data: 256 << 20,
    open: 16,
    file: 0,
    read: libraries(),
    write: Vec::new(),
    role: Role::Probe,
});
const WATCH: Watch = Watch {
    wall: Duration::from_secs(30),
    output: 8 << 20,
};

/// Makes `calls` in `program`.
///
/// # Errors
/// When the program cannot be started: a fault of the machine, not of the submission.
pub fn ask(launcher: &Launcher, program: &Path, calls: &[Call]) -> Result<Replies> {
    let addressed: Vec<_> = calls.iter().map(|call| (call.exercise, call)).collect();
    ask_each(launcher, program, &addressed)
}

/// Makes calls in `program`, each addressed to one of the names that it knows.
///
/// # Errors
/// As [`ask`].
fn ask_each(launcher: &Launcher, program: &Path, calls: &[(&str, &Call)]) -> Result<Replies> {
    let mark = mark()?;
    let mut input = format!("{mark}\n");
    for (name, call) in calls {
        let arguments = Value::List(call.arguments.clone());
        Value::List(vec![(*name).into(), call.function.into(), arguments]).encode(&mut input);
        input.push('\n');
    }
    let mut command = launcher.command(&BOUNDS, program);
    // The probe's own folder in the cache: nothing of the submission is there.
    command.current_dir(program.parent().expect("a program lies in a folder"));
    let outcome = launcher.run(command, input.into_bytes(), WATCH);
    let outcome = outcome.context("cannot start the probe")?;
    let replies = read(&outcome, &mark, calls.len());
    let not_started = Ending::Cut {
        why: Cut::Exit(NOT_STARTED.into()),
        during: None,
    };
    if replies.ending == not_started && matches!(replies.replies.first(), None | Some(Reply::None))
    {
        bail!(not_started_because(program, &outcome.stderr));
    }
    Ok(replies)
}

/// A word that was never used before.
fn mark() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| anyhow::anyhow!("the system gives no random bytes: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What a probe that was asked for so many `calls` said in lines with this `mark`.
///
/// The probe takes turns: it begins a call, says what came of it, begins the next, and is done after
/// the last. With the first line that is not the next one, nothing counts that follows.
pub fn read(outcome: &Outcome, mark: &str, calls: usize) -> Replies {
    let mut replies = Vec::new();
    let (mut running, mut done, mut refused) = (false, false, None);
    let text = String::from_utf8_lossy(&outcome.stdout);
    // What was cut off in the middle of a line is no line.
    let lines = text
        .split_inclusive('\n')
        .filter_map(|line| line.strip_suffix('\n'));
    for line in lines.filter_map(|line| line.strip_prefix(mark)?.strip_prefix(' ')) {
        let mut words = line.splitn(3, ' ');
        let word = words.next().unwrap_or_default();
        let number = words.next().and_then(|number| number.parse::<usize>().ok());
        let value = words.next().and_then(Value::decode);
        let is_next = number == Some(replies.len()) && !done;
        let reply = match (word, value) {
            ("begin", None) if is_next && !running && replies.len() < calls => {
                running = true;
                continue;
            }
            ("done", None) if number.is_none() && !running && !done && replies.len() == calls => {
                done = true;
                continue;
            }
            ("answer", Some(value)) if is_next && running => {
                Answer::from_value(&value).map(Reply::Answer)
            }
            ("panic", Some(value)) if is_next && running => Some(panic(&value)),
            ("unknown", Some(_)) if is_next && running => {
                refused = Some(Cut::Unknown);
                break;
            }
            _ => None,
        };
        let Some(reply) = reply else {
            refused = Some(Cut::OutOfTurn);
            break;
        };
        replies.push(reply);
        running = false;
    }
    let during = running.then_some(replies.len());
    replies.resize(calls, Reply::None);
    let ending = match refused {
        None if done && outcome.end == End::Exit(0) => Ending::Complete,
        why => Ending::Cut {
            why: why.unwrap_or_else(|| cut(outcome)),
            during,
        },
    };
    Replies { replies, ending }
}

fn panic(said: &Value) -> Reply {
    let said = said.items().unwrap_or_default();
    let words = said.first().and_then(Value::word).unwrap_or_default();
    let place = Place::of_panic(said.get(1..).unwrap_or_default());
    Reply::Panic {
        words: shortened(words),
        // Some functions of the standard library panic in its own files, which nobody can change.
        place: place.filter(|place| course::find(place.folder()).is_some()),
    }
}

fn cut(outcome: &Outcome) -> Cut {
    let said = String::from_utf8_lossy(&outcome.stderr);
    match outcome.end {
        End::TooMuchOutput => Cut::Output,
        // Where processes have no limit of processor time, the wall clock is the limit.
        End::WallClock => {
            if cfg!(unix) {
                Cut::WallClock
            } else {
                Cut::Time
            }
        }
        _ if said.contains("overflowed its stack") => Cut::Stack,
        _ if said.contains("memory allocation of") => Cut::Memory,
        End::Signal(signal) if is_time(signal) => Cut::Time,
        End::Signal(signal) if is_bad_call(signal) => Cut::Forbidden,
        // Without unsafe code, only a stack that is too deep touches memory that is not there.
        End::Signal(signal) if is_bad_address(signal) => Cut::Stack,
        End::Signal(_) => Cut::Abort,
        End::Exit(status) => Cut::Exit(status),
    }
}

#[cfg(unix)]
fn is_time(signal: i32) -> bool {
    use nix::sys::signal::Signal;
    signal == Signal::SIGXCPU as i32 || signal == Signal::SIGKILL as i32
}

#[cfg(unix)]
fn is_bad_address(signal: i32) -> bool {
    use nix::sys::signal::Signal;
    signal == Signal::SIGSEGV as i32 || signal == Signal::SIGBUS as i32
}

#[cfg(not(unix))]
fn is_time(_: i32) -> bool {
    false
}

#[cfg(not(unix))]
fn is_bad_address(_: i32) -> bool {
    false
}
