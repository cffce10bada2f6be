//! `class`: grades many submissions. See the library for how.

use checker::fault::{Fault, MACHINE, MISTAKE};
use checker::process::limited::answer_hidden_words;
use checker::text::paragraphs;
use clap::Parser;
use class::cli::{Cli, Command};
use class::commands::diff::run_diff;
use class::commands::grade::run_grade;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    // It bounds the programs that it starts, as the checker does.
    if let Some(status) = answer_hidden_words() {
        return ExitCode::from(status);
    }
    let done = match &Cli::parse().command {
        Command::Grade(words) => run_grade(words),
        Command::Diff { old, new } => run_diff(old, new),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => refuse(&why),
    }
}

/// Says why it was not done, and whose fault that is.
fn refuse(why: &anyhow::Error) -> ExitCode {
    let (status, words) = match why.downcast_ref() {
        Some(fault @ Fault::Machine(_)) => (MACHINE, fault.words()),
        Some(fault) => (fault.exit_code(), fault.words()),
        None => (MISTAKE, format!("{why:#}")),
    };
    // There may be nobody to read this, either.
    let _ = std::io::stderr().write_all(paragraphs(&format!("class: {words}")).as_bytes());
    ExitCode::from(status)
}
