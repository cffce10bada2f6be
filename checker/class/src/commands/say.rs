//! What a run says while it goes on: a line a learner, and how far it is.

use crate::record::Record;
use crate::run::{Ended, Event};
use anyhow::{Context, Result};
use checker::text::printable;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Write;

/// Shows how long `work` takes while it goes on, and says a line a learner, if they are `named`.
///
/// # Errors
/// Those of the work; when nobody can be told.
pub fn watched(
    named: bool,
    work: impl FnOnce(&mut dyn FnMut(Event)) -> Result<Ended>,
) -> Result<Ended> {
    let bar = bar();
    let mut said = Ok(());
    let ended = work(&mut |event| match event {
        Event::Begins { to_grade, kept } => {
            bar.set_length(to_grade as u64);
            if kept > 0 && named {
                said = say(&format!(
                    "{kept} are as they were, and are not graded again."
                ));
            }
        }
        Event::Done(record) => {
            if named {
                bar.suspend(|| said = say(&line(record)));
            }
            bar.inc(u64::from(record.digest.is_some()));
        }
        Event::Well => {}
    });
    bar.finish_and_clear();
    said.and(ended)
}

/// Shown where somebody watches; in a pipe it is quiet.
fn bar() -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len}, {eta} left");
    let bar = ProgressBar::new(0);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// Writes a line to standard output; that nobody reads on is no failure.
///
/// # Errors
/// When it cannot be written.
pub fn say(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{}", printable(text)) {
        Err(why) if why.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot write to standard output"),
    }
}

/// `s01007        Ada Smith             INCOMPLETE           6 of 9  adds-gradient`.
fn line(record: &Record) -> String {
    let (key, name) = (record.key(), record.person.name.clone());
    let rest = match (record.graded(), record.lack()) {
        (Some(graded), _) => {
            let (right, all) = graded.steps_right();
            let named = graded.misconceptions().first().copied().unwrap_or_default();
            format!("{right} of {all}  {named}")
        }
        (None, lack) => lack.map_or(String::new(), |(_, says)| says.to_string()),
    };
    let late = if record.late { " (late)" } else { "" };
    let same = match &record.same_as {
        Some(other) => format!(" (the same as {other})"),
        None => String::new(),
    };
    let word = record.word();
    let line = format!("{key:<12.12}  {name:<20.20}  {word:<19}  {rest}{late}{same}");
    line.trim_end().to_string()
}
