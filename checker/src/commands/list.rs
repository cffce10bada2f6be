//! `checker list`: the nine steps.

use crate::exercises::ALL;

/// One line a step.
pub fn run() -> String {
    let line = |exercise: &crate::exercises::Exercise| {
        format!(
            "{:<14} {:<34} cargo test -p {}\n",
            exercise.name, exercise.title, exercise.name
        )
    };
    ALL.iter().map(line).collect()
}
