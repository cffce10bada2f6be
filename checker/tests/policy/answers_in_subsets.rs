//! Work in progress never warns: with any of the bodies filled in and the rest still `todo!()`, an
//! exercise compiles, and the compiler has nothing to say.

use crate::files::{read, stub_path};
use crate::floor::pristine;
use crate::run::{CrateToCheck, Strict};
use checker::course::functions::{Function, functions, with_bodies};
use checker::course::{self, Exercise, handed_out};
use std::fs;
use std::path::Path;

/// The compiler, with the metadata of every solution at hand.
struct OnSolutions {
    folder: tempfile::TempDir,
    strict: Strict,
}

impl OnSolutions {
    fn new() -> OnSolutions {
        let folder = tempfile::tempdir().expect("a folder to compile in");
        let solved = folder.path().join("solved");
        let mut all = OnSolutions {
            strict: Strict::new(solved.clone()),
            folder,
        };
        for exercise in course::all() {
            let checked = all.check(exercise, exercise.solution, &solved);
            checked.unwrap_or_else(|said| {
                panic!("the solution of {} is not clean:\n{said}", exercise.name)
            });
        }
        all.strict.out = all.folder.path().join("tried");
        all
    }

    fn check(&self, exercise: &Exercise, text: &str, solved: &Path) -> Result<(), String> {
        let file = self.folder.path().join(format!("{}.rs", exercise.name));
        fs::write(&file, text).expect("the file can be written");
        self.strict.check(&CrateToCheck {
            name: exercise.name,
            file: &file,
            kind: "lib",
            needs: &exercise.needs,
            metadata: solved,
        })
    }

    fn try_out(&self, exercise: &Exercise, text: &str) -> Result<(), String> {
        self.check(exercise, text, &self.folder.path().join("solved"))
    }
}

#[test]
fn every_subset_of_filled_bodies_compiles_without_a_warning() {
    let all = OnSolutions::new();
    let mut tried = 0;
    for exercise in course::all() {
        let names: Vec<&str> = exercise
            .stubs
            .iter()
            .map(|stub| stub.name.as_str())
            .collect();
        for filled in 0_u32..1 << names.len() {
            let is_filled = |place: usize| filled & (1 << place) != 0;
            let todo = |function: &Function| {
                let place = names.iter().position(|name| *name == function.name)?;
                (!is_filled(place)).then(|| "{\n    todo!(\"\")\n}".to_string())
            };
            let text = with_bodies(exercise.solution, todo).expect("a solution is Rust");
            if let Err(said) = all.try_out(exercise, &text) {
                let filled: Vec<_> = (0..names.len())
                    .filter(|place| is_filled(*place))
                    .map(|place| names[place])
                    .collect();
                panic!(
                    "{} with {filled:?} filled in is not clean. A learner would be told of what is \
                     not theirs: name other crates by their full path inside the bodies, and give \
                     nothing that only a filled body uses.\n{said}",
                    exercise.name
                );
            }
            tried += 1;
        }
    }
    assert!(
        tried >= 2 * course::all().len(),
        "every exercise has a body to fill"
    );
}

#[test]
fn every_stub_compiles_without_a_warning() {
    if !pristine() {
        return;
    }
    let all = OnSolutions::new();
    for exercise in course::all() {
        let path = stub_path(exercise);
        let checked = all.try_out(exercise, &read(&path));
        checked.unwrap_or_else(|said| {
            panic!("{path} is not clean as it is handed out: it should greet with silence.\n{said}")
        });
    }
}

#[test]
fn a_stub_cut_from_its_solution_has_a_todo_for_every_body() {
    for exercise in course::all() {
        let stub = functions(&handed_out::text(exercise)).expect("a solution is Rust");
        let todos = stub.iter().filter(|function| function.is_todo);
        assert_eq!(
            todos.map(|function| &function.name).collect::<Vec<_>>(),
            exercise
                .stubs
                .iter()
                .map(|stub| &stub.name)
                .collect::<Vec<_>>(),
            "{}: the solution should hold each function that a learner writes once, in the order of \
             exercise.toml, and no todo!() of its own",
            exercise.name
        );
    }
}
