//! `class shard`, `class task` and `class merge`: one class on many machines.

use crate::cli::{Grade, Task};
use crate::commands::grade::{cores, say, seed, watched};
use crate::delivery::collect::collect;
use crate::delivery::roster::Roster;
use crate::grade::Terms;
use crate::journal::State;
use crate::lock::Lock;
use crate::moment::Moment;
use crate::run::{Plan, run};
use crate::shard::{SharedPlan, folder_of, join};
use anyhow::{Context, Result, bail, ensure};
use checker::grader::Grader;
use checker::home;
use std::fs;
use std::path::Path;

/// Writes the plan: unpacks what was handed in, and grades nothing.
///
/// # Errors
/// When something cannot be read or written.
pub fn run_shard(words: &Grade, of: usize) -> Result<()> {
    ensure!(of > 0, "one share is the least");
    let out = &words.out;
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    // The paths in the plan are read by processes that start elsewhere.
    let out = &std::path::absolute(out)?;
    let _lock = Lock::take(out)?;
    words.due.as_deref().map(Moment::read).transpose()?;
    let sources: Vec<_> = words
        .sources
        .iter()
        .map(std::path::absolute)
        .collect::<Result<_, _>>()?;
    let roster = words.roster.as_deref().map(Roster::read).transpose()?;
    let all = collect(&sources, roster.as_ref(), &out.join("submissions"))?;
    for note in &all.notes {
        say(&format!("note: {note}"))?;
    }
    let plan = SharedPlan {
        seed: seed(words, &State::read(out)?)?,
        trust: words.trust,
        due: words.due.clone(),
        of,
        submissions: all.submissions,
    };
    plan.write(out)?;
    say(&format!(
        "{} learners in {of} shares. Each is graded by `class task --index K --of {of} --out {}`, K from \
         0 to {}; then `class merge --out {}` joins them.",
        plan.submissions.len(),
        out.display(),
        of - 1,
        out.display()
    ))
}

/// Grades one share into its own journal; again, and it goes on where it was.
///
/// # Errors
/// As [`run`]; when there is no such share.
pub fn run_task(words: &Task) -> Result<()> {
    let plan = SharedPlan::read(&words.out)?;
    let out = folder_of(&words.out, words.index, words.of);
    fs::create_dir_all(&out)
        .with_context(|| format!("cannot make the folder {}", out.display()))?;
    let _lock = Lock::take(&out)?;
    let terms = Terms {
        seed: plan.seed,
        course_key: home::course_key(words.key_file.as_deref())?,
        trust: plan.trust,
    };
    let due = plan.due.as_deref().map(Moment::read).transpose()?;
    let share = plan.share(words.index, words.of)?;
    let plan = Plan {
        out,
        terms,
        jobs: words.jobs.unwrap_or_else(cores),
        due,
    };
    let grader = Grader::open(home::setup()?)?;
    let ended = watched(true, |watch| run(&grader, &plan, &share, watch))?;
    say(&format!(
        "{} graded now, {} in this share.",
        ended.graded,
        share.len()
    ))
}

/// Joins the shares, and says what is missing.
///
/// # Errors
/// Unless everybody has a result, and every grader was well.
pub fn run_merge(out: &Path) -> Result<()> {
    let _lock = Lock::take(out)?;
    let joined = join(out)?;
    if joined.graders > 1 {
        say(&format!(
            "note: {} different programs graded; one should",
            joined.graders
        ))?;
    }
    if !joined.ill.is_empty() {
        bail!(
            "the grader was ill. {}. Run those tasks again",
            joined.ill.join("; ")
        );
    }
    if !joined.missing.is_empty() {
        let shares: Vec<String> = joined.shares.iter().map(usize::to_string).collect();
        let first: Vec<&str> = joined.missing.iter().take(5).map(String::as_str).collect();
        bail!(
            "{} of {} have no result yet ({}…). Run these shares again: {}",
            joined.missing.len(),
            joined.people,
            first.join(", "),
            shares.join(", ")
        );
    }
    say(&format!(
        "All {} are there. Results are in {}.",
        joined.people,
        out.display()
    ))
}
