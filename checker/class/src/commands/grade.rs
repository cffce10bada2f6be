//! `class grade`: a line a learner, as each is done.

use crate::cli::Grade;
use crate::commands::planned::{grade, make, plan};
use crate::commands::say::say;
use crate::journal::State;
use crate::lock::Lock;
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::Path;

/// Grades, and says where everybody stands.
///
/// # Errors
/// When something cannot be read or written, or the grader is ill.
pub fn run_grade(words: &Grade) -> Result<()> {
    let out = &words.kept.out;
    make(out)?;
    let _lock = Lock::take(out)?;
    // In one share: so all of them can be graded again without the sources.
    let plan = plan(&words.delivery, out, 1)?;
    let ended = grade(&plan, &plan.submissions, out, &words.pace, true)?;
    say(&summary(&ended.state, ended.graded, plan.seed, out))
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
