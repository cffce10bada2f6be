//! `class regrade`: everybody again, from the folders as they were taken; what changes is shown.

use crate::changes::differences;
use crate::cli::Regrade;
use crate::commands::grade::{cores, say, watched};
use crate::grade::Terms;
use crate::journal::State;
use crate::lock::Lock;
use crate::moment::Moment;
use crate::run::{Plan, run};
use crate::shard::SharedPlan;
use anyhow::{Result, bail};
use checker::grader::Grader;
use checker::home;

/// Grades what another version of the checker graded, or what has changed, and prints who stands
/// elsewhere than before.
///
/// # Errors
/// When nothing was graded here before; as [`run`].
pub fn run_regrade(words: &Regrade) -> Result<()> {
    let out = &words.out;
    let shared = SharedPlan::read(out)?;
    let _lock = Lock::take(out)?;
    let before = State::read(out)?.records;
    let plan = Plan {
        out: out.clone(),
        terms: Terms {
            seed: shared.seed,
            course_key: home::course_key(words.key_file.as_deref())?,
            trust: shared.trust,
        },
        jobs: words.jobs.unwrap_or_else(cores),
        due: shared.due.as_deref().map(Moment::read).transpose()?,
    };
    if before.is_empty() {
        bail!(
            "nothing was graded in {} before: `class grade` does",
            out.display()
        );
    }
    let grader = Grader::open(home::setup()?)?;
    // Whoever stands where they stood is not told of.
    let ended = watched(false, |watch| {
        run(&grader, &plan, &shared.submissions, watch)
    })?;
    let lines = differences(&before, &ended.state.records);
    let all = ended.state.records.len();
    say(&format!("{} of {all} graded again.", ended.graded))?;
    match lines.is_empty() {
        true => say("Nothing differs."),
        false => say(&lines.join("\n")),
    }
}
