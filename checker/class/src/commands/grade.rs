//! `class grade`: a line a learner, as each is done.

use crate::cli::Grade;
use crate::delivery::collect::collect;
use crate::delivery::roster::Roster;
use crate::grade::Terms;
use crate::journal::State;
use crate::lock::Lock;
use crate::moment::Moment;
use crate::record::Record;
use crate::run::{Ended, Event, Plan, run};
use crate::shard::SharedPlan;
use anyhow::{Context, Result};
use checker::grader::Grader;
use checker::home;
use checker::text::printable;
use indicatif::{ProgressBar, ProgressStyle};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::num::NonZero;
use std::path::Path;
use std::thread;

/// Grades, and says where everybody stands.
///
/// # Errors
/// When something cannot be read or written, or the grader is ill.
pub fn run_grade(words: &Grade) -> Result<()> {
    let out = &words.out;
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    let _lock = Lock::take(out)?;
    let roster = words.roster.as_deref().map(Roster::read).transpose()?;
    let state = State::read(out)?;
    let plan = Plan {
        out: out.clone(),
        terms: Terms {
            seed: seed(words, &state)?,
            course_key: home::course_key(words.key_file.as_deref())?,
            trust: words.trust,
        },
        jobs: words.jobs.unwrap_or_else(cores),
        due: words.due.as_deref().map(Moment::read).transpose()?,
    };
    // A result names its folder to whoever works elsewhere later.
    let sources = words.sources.iter().map(std::path::absolute);
    let sources: Vec<_> = sources.collect::<Result<_, _>>()?;
    let into = std::path::absolute(out.join("submissions"))?;
    let all = collect(&sources, roster.as_ref(), &into)?;
    for note in &all.notes {
        say(&format!("note: {note}"))?;
    }
    let grader = Grader::open(home::setup()?)?;
    // So that all of them can be graded again without the sources.
    let shared = SharedPlan {
        seed: plan.terms.seed,
        trust: words.trust,
        due: words.due.clone(),
        of: 1,
        submissions: all.submissions,
    };
    shared.write(out)?;
    let ended = watched(true, |watch| {
        run(&grader, &plan, &shared.submissions, watch)
    })?;
    say(&summary(&ended.state, ended.graded, plan.terms.seed, out))
}

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

/// How many submissions at once, where nobody says.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(2, NonZero::get)
}

/// One for the whole class: the one asked for, that of the last run, or a fresh one.
///
/// # Errors
/// When the system gives none.
pub fn seed(words: &Grade, state: &State) -> Result<u32> {
    if let Some(seed) = words.seed.or(state.seed) {
        return Ok(seed);
    }
    let number = getrandom::u32();
    Ok(
        number.map_err(|why| anyhow::anyhow!("the system gives no random numbers: {why}"))?
            % 1_000_000_000,
    )
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

fn summary(state: &State, graded: usize, seed: u32, out: &Path) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for record in state.records.values() {
        *counts.entry(record.word()).or_default() += 1;
    }
    let counts: Vec<String> = counts
        .iter()
        .map(|(word, count)| format!("{count} {word}"))
        .collect();
    let all = state.records.len();
    format!(
        "\n{graded} graded now, {all} in all: {}.\nThe seed was {seed}. Results are in {}.",
        counts.join(", "),
        out.display()
    )
}
