//! `class shard`, `class task` and `class merge`: one class on many machines.

use crate::cli::{Kept, Shard, Task};
use crate::commands::planned::{grade, make, plan};
use crate::commands::say::say;
use crate::lock::Lock;
use crate::shard::{SharedPlan, folder_of, join};
use anyhow::{Result, bail, ensure};

/// Writes the plan: unpacks what was handed in, and grades nothing.
///
/// # Errors
/// When something cannot be read or written.
pub fn run_shard(words: &Shard) -> Result<()> {
    let of = words.of;
    ensure!(of > 0, "one share is the least");
    let out = &std::path::absolute(&words.kept.out)?;
    make(out)?;
    let _lock = Lock::take(out)?;
    let plan = plan(&words.delivery, out, of)?;
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
/// As [`grade`]; when there is no such share.
pub fn run_task(words: &Task) -> Result<()> {
    let plan = SharedPlan::read(&words.kept.out)?;
    let share = plan.share(words.index, words.of)?;
    let out = folder_of(&words.kept.out, words.index, words.of);
    make(&out)?;
    let _lock = Lock::take(&out)?;
    let ended = grade(&plan, &share, &out, &words.pace, true)?;
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
pub fn run_merge(words: &Kept) -> Result<()> {
    let out = &words.out;
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
