//! Makes the sealed calls: runs the probe for one exercise and reads what came back.
//!
//! Nothing but a well-formed line that begins with this run's mark counts as an answer, and without
//! the closing mark there is no credit for any of them.

pub mod models;
pub mod programs;

use crate::place::Place;
use crate::process::bounds::Bounds;
use crate::process::limited::Launcher;
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
    /// The learner's code panicked with these words.
    Panic {
        words: String,
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
static BOUNDS: LazyLock<Bounds> = LazyLock::new(|| Bounds {
    cpu: 3,
    memory: 1 << 30,
    file: 0,
    #[cfg(target_os = "linux")]
    read: crate::process::sandbox::libraries(),
    #[cfg(not(target_os = "linux"))]
    read: Vec::new(),
    write: Vec::new(),
    spawns: false,
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
    read(&outcome.context("cannot start the probe")?, &mark, calls)
}

/// A word that was never used before.
fn mark() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| anyhow::anyhow!("the system gives no random bytes: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn read(outcome: &Outcome, mark: &str, calls: &[(&str, &Call)]) -> Result<Replies> {
    let mut replies = vec![Reply::None; calls.len()];
    let (mut running, mut done) = (None, false);
    let text = String::from_utf8_lossy(&outcome.stdout);
    for line in text
        .lines()
        .filter_map(|line| line.strip_prefix(mark)?.strip_prefix(' '))
    {
        let mut words = line.splitn(3, ' ');
        let word = words.next().unwrap_or_default();
        let number = words.next().and_then(|number| number.parse::<usize>().ok());
        let value = words.next().and_then(Value::decode);
        match (word, number, value) {
            ("done", None, None) => done = true,
            ("begin", Some(number), None) => running = Some(number),
            ("answer", Some(number), Some(value)) if number < calls.len() => {
                running = None;
                if let Some(answer) = Answer::from_value(&value) {
                    replies[number] = Reply::Answer(answer);
                }
            }
            ("panic", Some(number), Some(value)) if number < calls.len() => {
                running = None;
                let said = value.items().unwrap_or_default();
                let words = said.first().and_then(Value::word).unwrap_or_default();
                replies[number] = Reply::Panic {
                    words: shortened(words),
                    place: Place::of_panic(said.get(1..).unwrap_or_default()),
                };
            }
            ("unknown", Some(number), _) if number < calls.len() => {
                bail!("the probe does not know the call {:?}", calls[number].1);
            }
            _ => {}
        }
    }
    let complete = done && outcome.end == End::Exit(0);
    let ending = match complete {
        true => Ending::Complete,
        false => Ending::Cut {
            why: cut(outcome),
            during: running,
        },
    };
    Ok(Replies { replies, ending })
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
