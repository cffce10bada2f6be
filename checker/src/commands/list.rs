//! `checker list`: the steps.

use crate::course::{self, Exercise};

/// One line a step.
pub fn run() -> String {
    let line = |exercise: &Exercise| {
        let Exercise { name, title, .. } = exercise;
        format!("{name:<14} {title:<34} cargo test -p {name}\n")
    };
    course::all().iter().map(line).collect()
}
