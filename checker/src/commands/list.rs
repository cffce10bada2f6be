//! `checker list`: the steps.

use crate::course::{self, Exercise};

/// One line a step, and one an extension below them.
pub fn run() -> String {
    let line = |exercise: &Exercise| {
        let Exercise { name, title, .. } = exercise;
        format!("{name:<14} {title:<34} cargo test -p {name}\n")
    };
    let steps: String = course::core().map(line).collect();
    let extensions: String = course::extensions().map(line).collect();
    format!(
        "{steps}\nExtensions, for whoever likes; the verdict does not ask for them:\n\n{extensions}"
    )
}
