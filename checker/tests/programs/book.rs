//! The book of programs: many ways to write each function that a learner writes, wrong and right.
//!
//! `wrong/ex03_step/step.rs` holds the wrong ways to write `step`, each under a heading:
//!
//! ```text
//! // == adds-gradient             the name of its misconception
//! // == skips-last [panicked]     the status that it gets, where it is not `failed`
//! // == (unnamed) does this       a wrong program that has no name
//! // == (shared)                  what all that follow have, unless they bring their own
//! ```
//!
//! and below it what it changes: the functions of the solution that it replaces, others that it
//! adds. `right/` is laid out in the same way; there the headings are free.

use crate::common::{copy_submission, replace_functions, root};
use checker::exercises::{ALL, Exercise};
use std::fs;
use std::path::{Path, PathBuf};

/// One way to write one function, in the middle of an otherwise right submission.
pub struct Program {
    pub exercise: &'static Exercise,
    /// As the checker knows it: `Bowl::value`.
    pub function: &'static str,
    pub kind: Kind,
    /// What stands in the heading, without the status.
    pub heading: String,
    /// What the checker should say of the exercise.
    pub status: String,
    /// The exercise's `src/lib.rs`.
    pub source: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Right,
    /// Wrong; the heading is the name of its misconception.
    Named,
    /// Wrong, and nothing that has a name.
    Unnamed,
}

impl Program {
    /// How complaints call it.
    pub fn title(&self) -> String {
        format!("{} {}: {}", self.exercise.name, self.function, self.heading)
    }

    /// The misconception that it stands for.
    pub fn misconception(&self) -> Option<&str> {
        (self.kind == Kind::Named).then_some(self.heading.as_str())
    }

    /// Lays out the solutions below `into`, with this program among them.
    pub fn lay_out(&self, into: &Path) {
        copy_submission(&root().join("solutions"), into);
        let file = into.join(self.exercise.name).join("src/lib.rs");
        fs::write(file, &self.source).expect("writable");
    }
}

/// All programs: exercise by exercise, function by function, the wrong ones first.
pub fn programs() -> Vec<Program> {
    let mut programs = Vec::new();
    for exercise in &ALL {
        for examination in (exercise.examine)(0) {
            let function = examination.function();
            for right in [false, true] {
                let text = fs::read_to_string(page(exercise, function, right)).unwrap_or_default();
                programs.extend(read(exercise, function, right, &text));
            }
        }
    }
    programs
}

/// Where the ways to write `function` stand.
pub fn page(exercise: &Exercise, function: &str, right: bool) -> PathBuf {
    let side = if right { "right" } else { "wrong" };
    let name = function.rsplit("::").next().expect("a name");
    let folder = root().join("checker/tests/programs").join(side);
    folder.join(exercise.name).join(format!("{name}.rs"))
}

fn read(
    exercise: &'static Exercise,
    function: &'static str,
    right: bool,
    text: &str,
) -> Vec<Program> {
    let solution = root().join("solutions").join(exercise.name);
    let solution = fs::read_to_string(solution.join("src/lib.rs")).expect("there is a solution");
    let mut base = solution.clone();
    let mut programs = Vec::new();
    for section in text.split("\n// == ").skip(1) {
        let (heading, change) = section.split_once('\n').expect("a heading and more");
        if heading == "(shared)" {
            base = replace_functions(&solution, change);
            continue;
        }
        let (heading, status) = match heading.strip_suffix(']') {
            Some(heading) => heading.split_once(" [").expect("two brackets"),
            None => (heading, if right { "passed" } else { "failed" }),
        };
        let (kind, heading) = match heading.strip_prefix("(unnamed) ") {
            Some(heading) => (Kind::Unnamed, heading),
            None if right => (Kind::Right, heading),
            None => (Kind::Named, heading),
        };
        programs.push(Program {
            exercise,
            function,
            kind,
            heading: heading.to_string(),
            status: status.to_string(),
            source: replace_functions(&base, change),
        });
    }
    programs
}
