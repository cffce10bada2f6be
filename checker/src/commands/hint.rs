//! `checker hint`: three levels, from the idea to the line.

use crate::fault::Fault;
use crate::grader::one_called;
use crate::invocation::Invocation;
use crate::text::wrap;

/// The hint of `level` 1 to 3, and how to get the next one.
///
/// # Errors
/// When there is no such exercise.
pub fn run(exercise: &str, level: u8, invocation: &Invocation) -> Result<String, Fault> {
    let exercise = one_called(exercise)?;
    let place = usize::from(level) - 1;
    let kind = ["the idea", "the formula", "the line"][place];
    let mut out = format!("{}, {kind}:\n", exercise.name);
    for line in wrap(&exercise.hints[place], 78) {
        out += &format!("  {line}\n");
    }
    if level < 3 {
        let more = invocation.command(&format!("hint {} {}", exercise.name, level + 1));
        out += &format!("More: {more}\n");
    }
    Ok(out)
}
