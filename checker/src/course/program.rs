//! The programs that are known to be wrong, and the right ones of other hands: many ways to write
//! each function that a learner writes.
//!
//! `course/ex03_step/wrong/step.rs` holds the wrong ways to write `step`, each under a heading, a
//! sentence for whoever wrote it so, and what it changes: the functions of the solution that it
//! replaces, others that it adds.
//!
//! ```text
//! // == adds-gradient | What can go wrong             its name, and the section to read
//! // == skips-last | What can go wrong [panicked]     the status it gets, where it is not `failed`
//! // == (unnamed) does this                           a wrong program that has no name
//! // == (shared)                                      what all that follow have, unless they bring
//! //                                                  their own
//! ```
//!
//! Such a program is written once. It is the model by which its misconception is recognised, the
//! submission that must be caught, and the row of the table that says by what. `right/` is laid out
//! in the same way; there the headings are free.

use crate::course::functions::{last_name, replaced};
use crate::course::section::Section;
use crate::course::{Exercise, Stub};
use crate::fault::Fault;

/// One way to write one function.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// The heading without section and status: the misconception's name, or what the program does.
    pub name: &'static str,
    /// What the one who wrote it so is told: nothing for a program without a name.
    pub lesson: Option<Lesson>,
    /// What the checker should say of the exercise.
    pub status: &'static str,
    /// What it changes in the solution, one change after the other.
    changes: Vec<&'static str>,
}

/// What a misconception's program teaches.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// Second person; names what the code does, then what it should do.
    pub says: String,
    pub read: Section,
}

impl Exercise {
    /// The text of the wrong programs for `stub`.
    pub fn wrong_text(&self, stub: &Stub) -> &'static str {
        let mut wrong = self.wrong.iter();
        let found = wrong.find(|(function, _)| *function == last_name(&stub.name));
        found.map_or("", |(_, text)| text)
    }

    /// The wrong programs for `stub`, the likelier first.
    pub fn wrong(&'static self, stub: &Stub) -> Vec<Program> {
        read(self, self.wrong_text(stub), "failed")
    }
}

/// Reads a file of programs; `status` is what they get when they do not say otherwise.
pub fn read(exercise: &'static Exercise, text: &'static str, status: &'static str) -> Vec<Program> {
    let (mut shared, mut programs) = (None, Vec::new());
    for section in text.split("\n// == ").skip(1) {
        let (heading, code) = section.split_once('\n').unwrap_or((section, ""));
        if heading == "(shared)" {
            shared = Some(code);
            continue;
        }
        let (heading, status) = match heading.strip_suffix(']') {
            Some(heading) => heading.split_once(" [").unwrap_or((heading, status)),
            None => (heading, status),
        };
        let (name, lesson) = match heading.split_once(" | ") {
            Some((name, heading)) => {
                let exercise = exercise.name;
                let read = Section { exercise, heading };
                let says = sentence(code);
                (name, Some(Lesson { says, read }))
            }
            None => (heading.trim_start_matches("(unnamed) "), None),
        };
        programs.push(Program {
            name,
            lesson,
            status,
            changes: shared.into_iter().chain([code]).collect(),
        });
    }
    programs
}

/// The comment with which a piece of code begins, in one line.
fn sentence(code: &str) -> String {
    let lines = code.lines().map_while(|line| line.strip_prefix("//"));
    let lines: Vec<&str> = lines.map(str::trim).collect();
    lines.join(" ")
}

impl Program {
    /// The exercise's whole `src/lib.rs`.
    ///
    /// # Errors
    /// When the program, or what it is put into, is no Rust; when the machine cannot read it.
    pub fn source(&self, exercise: &Exercise) -> Result<String, Fault> {
        let solution = exercise.solution.to_string();
        let mut changes = self.changes.iter();
        changes.try_fold(solution, |text, change| replaced(&text, change))
    }
}
