//! The right version of every exercise, to tell whether a later exercise is wrong by itself or only
//! because of an earlier one.
//!
//! These sources are the solutions. They stand in for the learner's *earlier* exercises and never
//! earn credit.

use crate::build::rustc::Source;

const SOURCES: [(&str, &str); 9] = [
    (
        "ex01_surface",
        include_str!("../../../solutions/ex01_surface/src/lib.rs"),
    ),
    (
        "ex02_gradient",
        include_str!("../../../solutions/ex02_gradient/src/lib.rs"),
    ),
    (
        "ex03_step",
        include_str!("../../../solutions/ex03_step/src/lib.rs"),
    ),
    (
        "ex04_loop",
        include_str!("../../../solutions/ex04_loop/src/lib.rs"),
    ),
    (
        "ex05_sweep",
        include_str!("../../../solutions/ex05_sweep/src/lib.rs"),
    ),
    (
        "ex06_momentum",
        include_str!("../../../solutions/ex06_momentum/src/lib.rs"),
    ),
    (
        "ex07_guard",
        include_str!("../../../solutions/ex07_guard/src/lib.rs"),
    ),
    (
        "ex08_table",
        include_str!("../../../solutions/ex08_table/src/lib.rs"),
    ),
    (
        "ex09_saddle",
        include_str!("../../../solutions/ex09_saddle/src/lib.rs"),
    ),
];

/// The sources of the right version of `exercise`.
pub fn sources(exercise: &str) -> Vec<Source> {
    let text = SOURCES
        .iter()
        .find(|(name, _)| *name == exercise)
        .map_or("", |(_, text)| text);
    vec![("src/lib.rs".to_string(), text.as_bytes().to_vec())]
}
