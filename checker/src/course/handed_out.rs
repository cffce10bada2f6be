//! The exercises as they were handed out: the solutions with every body that the learner writes cut
//! back to its `todo!()`.

use crate::course::Exercise;
use crate::course::functions::{Function, with_bodies};

/// Has nobody worked on it, as far as `lib`, its `src/lib.rs`, shows? Spaces and line breaks do not
/// count.
pub fn is_untouched(exercise: &Exercise, lib: &str) -> bool {
    text(exercise).split_whitespace().eq(lib.split_whitespace())
}

/// The text of an exercise that nobody has worked on.
///
/// # Panics
/// When the solution is no Rust: then this program would not have been built.
pub fn text(exercise: &Exercise) -> String {
    let text = exercise.solution;
    let todo = |function: &Function| {
        let mut stubs = exercise.stubs.iter();
        let stub = stubs.find(|stub| stub.name == function.name)?;
        // As far in as the brace that closes the body.
        let line = text[..function.body.end].rsplit('\n').next()?;
        let indent = " ".repeat(line.len() - line.trim_start().len());
        let asks = &stub.asks;
        Some(format!("{{\n{indent}    todo!(\"{asks}\")\n{indent}}}"))
    };
    with_bodies(text, todo).expect("a solution is Rust")
}
