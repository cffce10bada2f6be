//! All the ways to write a function that the course knows: the wrong programs and the right ones, each
//! in the middle of an otherwise right submission. [`checker::course::program`] says how they are
//! kept.

#![allow(dead_code)] // each program that shares this uses its part

use crate::common::{copy_submission, root};
use checker::course::program::{Program, read};
use checker::course::{self, Exercise, Kind, Stub};
use std::fs;
use std::path::{Path, PathBuf};

/// A program, and what it is a way to write.
#[derive(Clone)]
pub struct KnownProgram {
    pub exercise: &'static Exercise,
    pub stub: &'static Stub,
    pub is_right: bool,
    pub program: Program,
}

impl KnownProgram {
    /// How complaints call it.
    pub fn title(&self) -> String {
        format!(
            "{} {}: {}",
            self.exercise.name, self.stub.name, self.program.name
        )
    }

    /// The misconception that it stands for.
    pub fn misconception(&self) -> Option<&'static str> {
        self.program.lesson.as_ref().map(|_| self.program.name)
    }

    /// The verdict on the solutions with this program among them.
    pub fn verdict(&self) -> &'static str {
        match self.is_right || self.exercise.kind == Kind::Extension {
            true => "COMPLETE",
            false => "INCOMPLETE",
        }
    }

    /// Is it wrong, and nothing that has a name?
    pub fn is_unnamed(&self) -> bool {
        !self.is_right && self.program.lesson.is_none()
    }

    /// The exercise's `src/lib.rs`.
    pub fn source(&self) -> String {
        let source = self.program.source(self.exercise);
        source.unwrap_or_else(|why| panic!("{} is no Rust: {why}", self.title()))
    }

    /// Lays out the solutions below `into`, with this program among them.
    pub fn lay_out(&self, into: &Path) {
        copy_submission(&root().join("solutions"), into);
        let file = into.join(self.exercise.name).join("src/lib.rs");
        fs::write(file, self.source()).expect("writable");
    }
}

/// The exercises whose programs are asked about: all, or those whose names begin with what the
/// variable `PROGRAMS_OF` of the environment says, while somebody works on them.
pub fn exercises() -> impl Iterator<Item = &'static Exercise> {
    let only = std::env::var("PROGRAMS_OF").unwrap_or_default();
    let all = course::all().iter();
    all.filter(move |exercise| exercise.name.starts_with(&only))
}

/// Every stub of these, with its exercise.
pub fn stubs() -> impl Iterator<Item = (&'static Exercise, &'static Stub)> {
    let of = |exercise: &'static Exercise| exercise.stubs.iter().map(move |stub| (exercise, stub));
    exercises().flat_map(of)
}

/// All programs: exercise by exercise, function by function, the wrong ones first.
pub fn known_programs() -> Vec<KnownProgram> {
    stubs()
        .flat_map(|(exercise, stub)| programs_of(exercise, stub))
        .collect()
}

/// All ways to write one function, the wrong ones first.
pub fn programs_of(exercise: &'static Exercise, stub: &'static Stub) -> Vec<KnownProgram> {
    let known = |is_right| {
        move |program| KnownProgram {
            exercise,
            stub,
            is_right,
            program,
        }
    };
    let right = fs::read_to_string(page(exercise, stub, "right")).unwrap_or_default();
    let right = read(exercise, right.leak(), "passed");
    let wrong = exercise.wrong(stub).into_iter().map(known(false));
    wrong.chain(right.into_iter().map(known(true))).collect()
}

/// All ways to write one function with two known mistakes at once, by the names of both.
pub fn pairs_of(exercise: &'static Exercise, stub: &'static Stub) -> Vec<KnownProgram> {
    let text = fs::read_to_string(page(exercise, stub, "pairs")).unwrap_or_default();
    let programs = read(exercise, text.leak(), "failed").into_iter();
    let known = programs.map(|program| KnownProgram {
        exercise,
        stub,
        is_right: false,
        program,
    });
    known.collect()
}

/// The names of both mistakes of one of [`pairs_of`].
pub fn both_names(pair: &KnownProgram) -> [&'static str; 2] {
    let names = pair.program.name.split_once(" + ");
    let (one, other) = names.unwrap_or_else(|| panic!("{} is no pair of names", pair.title()));
    [one, other]
}

/// What the programs of an exercise are changes of, each right by itself: the solution, and what the
/// wrong programs of a function share. A rule that was changed in one of them alone shows here.
pub fn bases() -> Vec<KnownProgram> {
    let base = |exercise, stub, heading: &str, code: &str| {
        let text = format!("\n// == {heading}\n{code}").leak();
        let program = read(exercise, text, "passed").remove(0);
        KnownProgram {
            exercise,
            stub,
            is_right: true,
            program,
        }
    };
    let solution = |exercise: &'static Exercise| base(exercise, &exercise.stubs[0], SOLUTION, "");
    let shared = |(exercise, stub): (&'static Exercise, &'static Stub)| {
        let (_, shared) = exercise.wrong_text(stub).split_once("\n// == (shared)\n")?;
        let shared = shared.split("\n// == ").next()?;
        Some(base(
            exercise,
            stub,
            "what its wrong programs share",
            shared,
        ))
    };
    let solutions = exercises().map(solution);
    solutions.chain(stubs().filter_map(shared)).collect()
}

/// How complaints call it.
pub const SOLUTION: &str = "the solution";

/// Where the ways to write a function stand; `side` is `wrong` or `right`.
pub fn page(exercise: &Exercise, stub: &Stub, side: &str) -> PathBuf {
    let folder = root().join("checker/course").join(exercise.name);
    folder.join(side).join(format!("{}.rs", stub.function()))
}
