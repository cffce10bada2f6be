//! Makes the sealed calls: runs the probe for one exercise and talks with it.
//!
//! Nothing but a well-formed line that begins with this run's mark counts as an answer, and only
//! when it is its turn. Without the closing mark there is no credit for any of them.

pub mod models;
pub mod programs;
mod replies;
mod turns;

pub use replies::{Answer, Cut, Ending, MOST_SLOPES, Replies, Reply, is_todo, left_by};
pub use turns::Turns;

use crate::compile::cache::Vanished;
use crate::process::bounds::{Bounds, Role};
use crate::process::limited::{Launcher, NOT_STARTED, not_started_because};
use crate::process::supervise::Watch;
use crate::request::Call;
use crate::wire::Value;
use crate::words;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::time::Duration;

/// What a run may use. Sealed calls take milliseconds; seconds are for endless loops. Nothing on
/// the disk is there for it but the program itself and the libraries that every program needs.
pub fn bounds(launcher: &Launcher) -> Bounds {
    Bounds {
        cpu: 3,
        // Tens of MiB are enough for every step, and as many of these run at once as there are workers.
        memory: 256 << 20,
        data: 256 << 20,
        open: 16,
        file: 0,
        read: launcher.libraries.clone(),
        write: Vec::new(),
        role: Role::Probe,
    }
}
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
    ask_marked(launcher, program, &mark()?, calls).map_err(|why| match program.exists() {
        true => why,
        false => Vanished(program.to_path_buf()).into(),
    })
}

/// Makes calls as [`ask`] does, each addressed to one of the names that `program` knows. Its lines
/// begin with `mark`: what does somebody gain who has got hold of it?
///
/// # Errors
/// As [`ask`].
pub fn ask_marked(
    launcher: &Launcher,
    program: &Path,
    mark: &str,
    calls: &[(&str, &Call)],
) -> Result<Replies> {
    if !launcher.may_begin() {
        return Ok(Replies {
            replies: vec![Reply::None; calls.len()],
            ending: Ending::Cut {
                why: Cut::Budget,
                during: None,
            },
        });
    }
    let mut input = format!("{mark}\n");
    for (name, call) in calls {
        let arguments = Value::List(call.arguments.clone());
        Value::List(vec![(*name).into(), call.function.into(), arguments]).encode(&mut input);
        input.push('\n');
    }
    input.push('\n');
    let watched = calls.iter().map(|(_, call)| call.watched.clone());
    let mut turns = Turns::new(mark, watched.collect());
    let mut command = launcher.command(&bounds(launcher), program);
    // The probe's own folder in the cache: nothing of the submission is there.
    command.current_dir(program.parent().expect("a program lies in a folder"));
    let hear = &mut |bytes: &[u8]| turns.hear(bytes);
    let outcome = launcher.converse(command, input.into_bytes(), WATCH, hear);
    let outcome = outcome.context(words::machine::NO_PROBE)?;
    if let Some((_, call)) = calls.first() {
        launcher.charge(call.exercise, outcome.used);
    }
    let replies = turns.end(&outcome);
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
        .map_err(|error| anyhow::anyhow!(words::machine::no_random_bytes(error)))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
