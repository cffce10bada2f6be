//! What the tests share: the solutions, compiled once for each test program.

#![allow(dead_code, reason = "no test program uses all of it")]

pub mod served;

use book::engine::workshop;
use book::places::Places;
use checker::course::{self, Exercise};
use checker::grader::Grader;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The repository that is tested.
pub fn places() -> Places {
    Places::find().expect("the tests run in the repository")
}

/// The program that starts others within limits: this crate's own.
pub fn launcher() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_book"))
}

/// A grader whose programs are started by this crate's own.
pub fn grader() -> Grader {
    workshop::grader(&launcher()).expect("there is a compiler")
}

/// A copy of the solutions, to be edited.
pub struct EditableSolutions(TempDir);

impl EditableSolutions {
    /// Those of the nine.
    pub fn copied() -> EditableSolutions {
        EditableSolutions::of(course::core())
    }

    /// Those of these exercises.
    pub fn of(exercises: impl Iterator<Item = &'static Exercise>) -> EditableSolutions {
        let folder = TempDir::new().expect("a folder can be made");
        for exercise in exercises {
            let from = places().solutions().join(exercise.name);
            let to = folder.path().join(exercise.name);
            fs::create_dir_all(to.join("src")).expect("a folder can be made");
            for file in ["Cargo.toml", "src/lib.rs"] {
                fs::copy(from.join(file), to.join(file)).expect("a file can be copied");
            }
        }
        EditableSolutions(folder)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Puts `new` in the place of `old`, which must be there.
    pub fn replace(&self, exercise: &str, old: &str, new: &str) {
        let path = self.path().join(exercise).join("src/lib.rs");
        let text = fs::read_to_string(&path).expect("the crate is there");
        assert!(
            text.contains(old),
            "{exercise} has no {old:?} any more: mend this test"
        );
        fs::write(&path, text.replacen(old, new, 1)).expect("it can be written");
    }

    pub fn remove(&self, exercise: &str) {
        fs::remove_dir_all(self.path().join(exercise)).expect("the crate is there");
    }
}
