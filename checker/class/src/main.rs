//! `class`: grades many submissions. See the library for how.

use anyhow::Result;
use checker::fault::{Fault, MACHINE, MISTAKE};
use checker::process::limited::answer_hidden_words;
use checker::text::paragraphs;
use clap::Parser;
use class::cli::{Cli, Command, Export, Marks};
use class::commands::diff::run_diff;
use class::commands::explain_mark::run_explain_mark;
use class::commands::export::run_export;
use class::commands::grade::run_grade;
use class::commands::pack::run_pack;
use class::commands::regrade::run_regrade;
use class::commands::report::run_report;
use class::commands::shard::{run_merge, run_shard, run_task};
use class::export::form::Given;
use class::marks::gradebook::Gradebook;
use class::marks::scheme::Scheme;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    // It bounds the programs that it starts, as the checker does.
    if let Some(status) = answer_hidden_words() {
        return ExitCode::from(status);
    }
    let done = match &Cli::parse().command {
        Command::Grade(words) => run_grade(words),
        Command::Shard(words) => run_shard(words),
        Command::Task(words) => run_task(words),
        Command::Merge(words) => run_merge(words),
        Command::Pack(engine) => run_pack(engine),
        Command::Regrade(words) => run_regrade(words),
        Command::Diff { old, new } => run_diff(old, new),
        Command::ExplainMark { name, marks } => {
            gradebook(marks).and_then(|book| run_explain_mark(&book, name))
        }
        Command::Export(words) => export(words),
        Command::Report(words) => gradebook(&words.marks).and_then(|book| run_report(words, &book)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => refuse(&why),
    }
}

fn gradebook(words: &Marks) -> Result<Gradebook> {
    let usual = words.kept.out.join("course.toml");
    let scheme = match &words.course {
        Some(path) => Scheme::read(path)?,
        None if usual.is_file() => Scheme::read(&usual)?,
        None => Scheme::default(),
    };
    Gradebook::read(&words.kept.out, scheme)
}

fn export(words: &Export) -> Result<()> {
    let given = Given {
        assignment: words.assignment.clone(),
        worksheet: words.worksheet.clone(),
    };
    let out = &words.marks.kept.out;
    let into = words.into.clone().unwrap_or_else(|| out.join("export"));
    run_export(
        out,
        &gradebook(&words.marks)?,
        &words.to,
        &given,
        &words.waive,
        &into,
    )
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
