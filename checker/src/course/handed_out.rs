//! The exercises as they were handed out: the solutions with every body that the learner writes cut
//! back to its `todo!()`.

use crate::course::Exercise;
use crate::course::functions::{Function, with_bodies};

/// Has nobody worked on it, as far as `lib`, its `src/lib.rs`, shows? Each `todo!()` stands there,
/// and around them the text that was handed out, in its order, or less of it. Spaces and line breaks
/// do not count.
///
/// It is asked of every extension in every verdict: so nothing is parsed.
pub fn is_untouched(exercise: &Exercise, lib: &str) -> bool {
    let bare = |text: &str| {
        let shown = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
        String::from_utf8(shown.collect()).expect("UTF-8 without some of its ASCII is UTF-8")
    };
    let mut left = bare(lib);
    for stub in &exercise.stubs {
        let todo = bare(&todo(&stub.asks));
        let Some(at) = left.find(&todo) else {
            return false;
        };
        left.replace_range(at..at + todo.len(), "\n");
    }
    let solution = bare(exercise.solution);
    let mut rest = solution.as_str();
    left.split('\n').enumerate().all(|(number, piece)| {
        let found = match number {
            0 => rest.starts_with(piece).then_some(0),
            _ => rest.find(piece),
        };
        rest = found.map_or("", |at| &rest[at + piece.len()..]);
        found.is_some()
    })
}

fn todo(asks: &str) -> String {
    format!("todo!(\"{asks}\")")
}

/// The text of an exercise that nobody has worked on.
///
/// # Panics
/// When the solution is no Rust: then this program would not have been built.
pub fn text(exercise: &Exercise) -> String {
    let text = exercise.solution;
    let cut_back = |function: &Function| {
        let mut stubs = exercise.stubs.iter();
        let stub = stubs.find(|stub| stub.name == function.name)?;
        // As far in as the brace that closes the body.
        let line = text[..function.body.end].rsplit('\n').next()?;
        let indent = " ".repeat(line.len() - line.trim_start().len());
        let todo = todo(&stub.asks);
        Some(format!("{{\n{indent}    {todo}\n{indent}}}"))
    };
    with_bodies(text, cut_back).expect("a solution is Rust")
}
