//! `class diff OLD NEW`: who stands elsewhere than before, and where.

use crate::changes::differences;
use crate::commands::say::say;
use crate::journal::State;
use anyhow::Result;
use std::path::Path;

/// Prints what differs.
///
/// # Errors
/// When a journal cannot be read.
pub fn run_diff(old: &Path, new: &Path) -> Result<()> {
    let (old, new) = (State::read(old)?.records, State::read(new)?.records);
    let lines = differences(&old, &new);
    match lines.is_empty() {
        true => say("Nothing differs."),
        false => say(&lines.join("\n")),
    }
}
