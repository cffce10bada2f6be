//! `class explain-mark NAME`: the sum, line by line, and what replays the evidence.

use crate::commands::say::say;
use crate::marks::gradebook::{Entry, Gradebook};
use anyhow::{Context, Result};
use checker::invocation::quoted;
use checker::text::hanging;
use std::path::Path;

/// Prints how a mark comes about.
///
/// # Errors
/// When nobody is called so, or several are.
pub fn run_explain_mark(gradebook: &Gradebook, name: &str) -> Result<()> {
    let called = gradebook
        .entries
        .iter()
        .filter(|it| it.person().is_called(name));
    let called: Vec<&Entry> = called.collect();
    match called.as_slice() {
        [] => anyhow::bail!("nobody is called {name:?}"),
        [one] => say(&explained(one)?),
        several => {
            let keys: Vec<String> = several.iter().map(|it| it.person().key()).collect();
            anyhow::bail!(
                "{} people are called {name:?}: {}",
                keys.len(),
                keys.join(", ")
            )
        }
    }
}

/// The whole text.
///
/// # Errors
/// When a record does not hold what it should.
pub fn explained(entry: &Entry) -> Result<String> {
    let record = &entry.record;
    let mut lines = vec![format!("{} ({})", record.person.shown(), record.key())];
    if !record.taken.is_empty() {
        lines.push(format!("graded: {} on {}", record.taken, record.graded));
    }
    lines.push(String::new());
    if let Some(mark) = &entry.mark {
        for line in &mark.lines {
            let sum = format!("{:6.2} of {:<5}", line.points, line.of);
            lines.push(format!("{sum} {:<14} {}", line.what, line.why));
        }
        for (factor, why) in &mark.factors {
            lines.push(format!("{factor:6.2} times    {why}"));
        }
        let passed = if mark.passed { "passed" } else { "not passed" };
        lines.push(format!(
            "{:6.2} of {:<5} in all, {passed}",
            mark.points, mark.of
        ));
        lines.extend(evidence(entry).context("the journal's report is cut")?);
    }
    if let Some((_, says)) = record.lack() {
        lines.push(format!("no verdict: {says}"));
    }
    let hand = &entry.hand;
    if let Some(mark) = hand.mark {
        lines.push(format!("{mark:6.2} by hand, and that counts"));
    }
    if hand.excused {
        lines.push("excused by hand, and that counts".to_string());
    }
    if !hand.comment.is_empty() {
        lines.push(format!("said by hand: {}", hand.comment));
    }
    Ok(lines.join("\n"))
}

/// What was found of each step that is not right, and the command that shows every call.
fn evidence(entry: &Entry) -> Option<Vec<String>> {
    let graded = entry.record.graded()?;
    let mut lines = Vec::new();
    let exercises = graded.list("/exercises").iter();
    for (step, found) in graded.steps.iter().zip(exercises) {
        // What follows from another step is replayed there.
        if step.is_right() || ["affected", "waiting"].contains(&step.status.as_str()) {
            continue;
        }
        lines.push(String::new());
        lines.push(format!("{} ({})", step.name, step.status));
        let said = found.get("evidence")?.as_array()?.iter().take(4);
        let said = said.filter_map(|it| it.as_str());
        lines.extend(said.map(|it| hanging("  ", it).trim_end().to_string()));
        let dir = quoted(Path::new(&entry.record.folder));
        let seed = entry.record.made.seed;
        lines.push(format!(
            "  cargo run -- replay {} --seed {seed} --dir {dir}",
            step.name
        ));
    }
    Some(lines)
}
