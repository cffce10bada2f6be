//! `checker hint`: three levels, from the idea to the line.

use crate::exercises::Exercise;
use crate::understanding::answers::wrap;
use anyhow::{Context, Result};

/// The hint of `level` 1 to 3, and how to get the next one.
///
/// # Errors
/// When there is no such exercise.
pub fn run(exercise: &str, level: u8) -> Result<String> {
    let exercise = Exercise::find(exercise).with_context(|| no_such(exercise))?;
    let kind = ["the idea", "the formula", "the line"][usize::from(level) - 1];
    let mut out = format!("{}, {kind}:\n", exercise.name);
    for line in wrap(exercise.hints[usize::from(level) - 1], 78) {
        out += &format!("  {line}\n");
    }
    if level < 3 {
        out += &format!("More: cargo run -- hint {} {}\n", exercise.name, level + 1);
    }
    Ok(out)
}

/// What to say when there is no exercise of that name.
pub fn no_such(name: &str) -> String {
    format!("there is no exercise {name:?}; `cargo run -- list` shows the nine")
}
