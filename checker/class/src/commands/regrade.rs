//! `class regrade`: everybody again, from the folders as they were taken; what changes is shown.

use crate::changes::differences;
use crate::cli::Regrade;
use crate::commands::planned::grade;
use crate::commands::say::say;
use crate::journal::State;
use crate::lock::Lock;
use crate::shard::SharedPlan;
use anyhow::{Result, bail};

/// Grades what another version of the checker graded, or what has changed, and prints who stands
/// elsewhere than before.
///
/// # Errors
/// When nothing was graded here before; as [`grade`].
pub fn run_regrade(words: &Regrade) -> Result<()> {
    let out = &words.kept.out;
    let plan = SharedPlan::read(out)?;
    let _lock = Lock::take(out)?;
    let before = State::read(out)?.records;
    if before.is_empty() {
        bail!(
            "nothing was graded in {} before: `class grade` does",
            out.display()
        );
    }
    // Whoever stands where they stood is not told of.
    let ended = grade(&plan, &plan.submissions, out, &words.pace, false)?;
    let lines = differences(&before, &ended.state.records);
    let all = ended.state.records.len();
    say(&format!("{} of {all} graded again.", ended.graded))?;
    match lines.is_empty() {
        true => say("Nothing differs."),
        false => say(&lines.join("\n")),
    }
}
