//! `checker hint`: three levels, from the idea to the line.

use crate::fault::Fault;
use crate::grader::one_called;
use crate::text::wrap;

/// The hint of `level` 1 to 3, and how to get the next one.
///
/// # Errors
/// When there is no such exercise.
pub fn run(exercise: &str, level: u8) -> Result<String, Fault> {
    let exercise = one_called(exercise)?;
    let place = usize::from(level) - 1;
    let kind = ["the idea", "the formula", "the line"][place];
    let mut out = format!("{}, {kind}:\n", exercise.name);
    for line in wrap(&exercise.hints[place], 78) {
        out += &format!("  {line}\n");
    }
    if level < 3 {
        out += &format!("More: cargo run -- hint {} {}\n", exercise.name, level + 1);
    }
    Ok(out)
}
