//! `checker hint`: three levels, from the idea to the line.

use crate::course::Exercise;
use crate::invocation::Invocation;
use crate::text::wrap;
use crate::words;

/// What each level tells, from 1.
pub const KINDS: [&str; 3] = [words::hint::IDEA, words::hint::FORMULA, words::hint::LINE];

/// The hint of `level` 1 to 3, and how to get the next one.
pub fn run(exercise: &Exercise, level: u8, invocation: &Invocation) -> String {
    let place = usize::from(level) - 1;
    let mut out = format!("{}, {}:\n", exercise.name, KINDS[place]);
    for line in wrap(&exercise.hints[place], 78) {
        out += &format!("  {line}\n");
    }
    if usize::from(level) < KINDS.len() {
        let more = invocation.command(&format!("hint {} {}", exercise.code(), level + 1));
        out += &(words::hint::more(more) + "\n");
    }
    out
}
