//! The right version of every exercise, which stands in for the learner's *earlier* exercises: so a
//! later one is judged by itself, and an edit in one step compiles that step alone.
//!
//! These sources are the solutions. They never earn credit: what is asked is always the learner's.

use crate::build::graph::Node;
use crate::build::rustc::Source;
use crate::exercises::{ALL, Exercise};
use crate::submission::ROOT;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

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

static CRATES: LazyLock<BTreeMap<&'static str, [Source; 1]>> = LazyLock::new(|| {
    let one =
        |(name, text): (&'static str, &str)| (name, [(ROOT.to_string(), text.as_bytes().to_vec())]);
    SOURCES.into_iter().map(one).collect()
});

/// The text of the right version of `exercise`.
///
/// # Panics
/// When there is no such exercise.
pub fn source(exercise: &str) -> &'static str {
    let mut sources = SOURCES.iter();
    let found = sources.find(|(name, _)| *name == exercise);
    found.expect("one of the nine").1
}

/// What the right version of `exercise` is called among the nodes.
pub fn id(exercise: &str) -> String {
    format!("right {exercise}")
}

/// The right versions of `exercises` and of everything that those need.
pub fn nodes(exercises: impl IntoIterator<Item = &'static str>) -> Vec<Node<'static>> {
    let mut names: BTreeSet<&'static str> = BTreeSet::new();
    for name in exercises {
        names.insert(name);
        let exercise = Exercise::find(name).expect("one of the nine");
        names.extend(exercise.below().iter().map(|place| ALL[*place].name));
    }
    let node = |name: &'static str| Node {
        id: id(name),
        name,
        root: ROOT,
        sources: &CRATES[name],
        needs: Exercise::find(name)
            .map_or(&[][..], |exercise| exercise.needs)
            .iter()
            .map(|need| id(need))
            .collect(),
    };
    names.into_iter().map(node).collect()
}
