//! What the commands that grade have in common: a plan of the class, and a run over some of it.

use crate::cli::{Delivery, Pace};
use crate::commands::say::{say, watched};
use crate::delivery::collect::{HandedIn, collect};
use crate::delivery::roster::Roster;
use crate::grade::Terms;
use crate::journal::State;
use crate::moment::Moment;
use crate::run::{Ended, Plan, run};
use crate::shard::SharedPlan;
use anyhow::{Context, Result};
use checker::grader::Grader;
use checker::home;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread;

/// Makes a folder for grades, unless it is there.
///
/// # Errors
/// When it cannot be made.
pub fn make(out: &Path) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))
}

/// Unpacks what was handed in into `out`, and keeps there who is graded, from which folder and how:
/// in `of` shares.
///
/// # Errors
/// When something cannot be read or written.
pub fn plan(words: &Delivery, out: &Path, of: usize) -> Result<SharedPlan> {
    words.due.as_deref().map(Moment::read).transpose()?;
    let roster = words.roster.as_deref().map(Roster::read).transpose()?;
    // Whoever reads the plan, or a result, may have started elsewhere.
    let sources = words.sources.iter().map(std::path::absolute);
    let sources: Vec<_> = sources.collect::<Result<_, _>>()?;
    let into = std::path::absolute(out.join("submissions"))?;
    let all = collect(&sources, roster.as_ref(), &into)?;
    for note in &all.notes {
        say(&format!("note: {note}"))?;
    }
    let plan = SharedPlan {
        seed: seed(words, out)?,
        trust: words.trust,
        due: words.due.clone(),
        of,
        submissions: all.submissions,
    };
    plan.write(out)?;
    Ok(plan)
}

/// Grades these submissions of a plan into `out`; whether each is `named` as it is done.
///
/// # Errors
/// As [`run`].
pub fn grade(
    shared: &SharedPlan,
    submissions: &[HandedIn],
    out: &Path,
    pace: &Pace,
    named: bool,
) -> Result<Ended> {
    let plan = Plan {
        out: out.to_path_buf(),
        terms: Terms {
            seed: shared.seed,
            course_key: home::course_key(pace.key.key_file.as_deref())?,
            trust: shared.trust,
        },
        jobs: pace.jobs.unwrap_or_else(cores),
        due: shared.due.as_deref().map(Moment::read).transpose()?,
    };
    let grader = Grader::open(home::setup()?)?;
    watched(named, |watch| run(&grader, &plan, submissions, watch))
}

/// How many submissions at once, where nobody says.
fn cores() -> usize {
    thread::available_parallelism().map_or(2, NonZero::get)
}

/// One for the whole class: the one asked for, that of the last run in `out`, or a fresh one.
fn seed(words: &Delivery, out: &Path) -> Result<u32> {
    if let Some(seed) = words.seed.or(State::read(out)?.seed) {
        return Ok(seed);
    }
    let number = getrandom::u32();
    Ok(
        number.map_err(|why| anyhow::anyhow!("the system gives no random numbers: {why}"))?
            % 1_000_000_000,
    )
}
