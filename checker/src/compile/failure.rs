//! Why a crate did not compile, as its compiler has it; or why that says nothing about the crate.

use crate::compile::diagnostics::{Diagnostic, errors};
use crate::fault::shortage;
use crate::process::supervise::{End, Outcome};
use crate::text::shortened;
use crate::words;
use anyhow::{Result, bail};

/// Why a crate did not compile.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The compiler's own words, at least one.
    Errors(Vec<Diagnostic>),
    /// The compiler ran into a limit: `time`, `memory` or `output`.
    Limit(&'static str),
    /// The compiler itself broke down, with these words.
    Broke(String),
    /// It compiles, but the linker makes no program of it, with these words.
    NotLinked(String),
}

impl Failure {
    /// Why, in words.
    pub fn words(&self) -> String {
        match self {
            Failure::Errors(errors) => {
                let messages = errors.iter().take(3).map(|error| error.message.as_str());
                messages.collect::<Vec<_>>().join("; ")
            }
            Failure::Limit(limit) => words::compile::reached_limit(limit),
            Failure::Broke(why) => words::compile::broke(why),
            Failure::NotLinked(why) => why.clone(),
        }
    }
}

/// What became of a crate, by what its compiler said that came to its end.
///
/// # Errors
/// Where it says that this machine is in its way.
pub fn came_of(outcome: &Outcome) -> Result<Result<(), Failure>> {
    let said = errors(&outcome.stderr);
    let text = || String::from_utf8_lossy(&outcome.stderr).trim().to_string();
    match outcome.end {
        End::Exit(0) => return Ok(Ok(())),
        End::TooMuchOutput => return Ok(Err(Failure::Limit(words::compile::OUTPUT))),
        _ => {}
    }
    if let Some(refused) = said.iter().find(|error| error.is_refusal()) {
        bail!(words::compile::could_not_work(&refused.message));
    }
    if let Some(error) = said.iter().find(|error| is_of_the_linker(error)) {
        let note = error.relayed.last_note().unwrap_or_default();
        if let Some(shortage) = shortage(&note) {
            bail!("{}: {shortage}", error.message);
        }
        let words = shortened(&format!("{}: {note}", error.message));
        return Ok(Err(Failure::NotLinked(words)));
    }
    if !said.is_empty() {
        return Ok(Err(Failure::Errors(said)));
    }
    Ok(Err(match outcome.end {
        End::Signal(signal) if is_from_outside(signal) => bail!(words::compile::KILLED),
        End::Signal(signal) => Failure::Limit(limit_of(signal)),
        // Rust's own way to say that a program has a bug: here the compiler got no thread, say.
        End::Exit(101) => match shortage(&text()) {
            Some(shortage) => bail!(words::compile::broke_down(shortage)),
            None => Failure::Broke(first_line(&text())),
        },
        // It found errors, as always with this status, and their words could not be read.
        End::Exit(1) => Failure::Broke(first_line(&text())),
        End::Exit(code) => bail!(words::compile::stopped(shortened(&text()), code)),
        _ => unreachable!("it was said above, or before, or nobody listens to the compiler"),
    }))
}

/// Does it tell that the linker is not there, or that it failed?
fn is_of_the_linker(error: &Diagnostic) -> bool {
    let mut starts = ["linker `", "linking with `"].iter();
    error.place.is_none() && starts.any(|start| error.message.starts_with(start))
}

/// No limit ends a compiler by this signal: the one on processor time has a signal of its own.
#[cfg(unix)]
fn is_from_outside(signal: i32) -> bool {
    signal == nix::sys::signal::Signal::SIGKILL as i32
}

#[cfg(not(unix))]
fn is_from_outside(_: i32) -> bool {
    false
}

/// The limit that a compiler met which ended by `signal`.
#[cfg(unix)]
fn limit_of(signal: i32) -> &'static str {
    use nix::sys::signal::Signal;
    match Signal::try_from(signal) {
        Ok(Signal::SIGXCPU) => words::compile::TIME,
        Ok(Signal::SIGXFSZ) => words::compile::OUTPUT,
        // It found no room for its data, or for its stack.
        _ => words::compile::MEMORY,
    }
}

#[cfg(not(unix))]
fn limit_of(_: i32) -> &'static str {
    words::compile::TIME
}

fn first_line(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let mut said = lines.filter(|line| !line.is_empty());
    shortened(said.next().unwrap_or(words::compile::NO_MESSAGE))
}
