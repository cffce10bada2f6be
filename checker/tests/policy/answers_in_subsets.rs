//! Work in progress never warns: with any of the bodies filled in and the rest still `todo!()`, an
//! exercise compiles, and the compiler has nothing to say.

use crate::course::{TODO, cut_stub, examined, solution, stub_path, with_bodies};
use crate::files::read;
use crate::floor::pristine;
use crate::run::{Strict, Unit};
use checker::exercises::{ALL, Exercise};
use std::fs;
use std::path::Path;

/// The compiler, with the metadata of every solution at hand.
struct Bench {
    folder: tempfile::TempDir,
    strict: Strict,
}

impl Bench {
    fn new() -> Bench {
        let folder = tempfile::tempdir().expect("a folder to compile in");
        let solved = folder.path().join("solved");
        let mut bench = Bench {
            strict: Strict::new(solved.clone()),
            folder,
        };
        for exercise in &ALL {
            let checked = bench.check(exercise, &solution(exercise), &solved);
            checked.unwrap_or_else(|said| {
                panic!("the solution of {} is not clean:\n{said}", exercise.name)
            });
        }
        bench.strict.out = bench.folder.path().join("tried");
        bench
    }

    fn check(&self, exercise: &Exercise, text: &str, solved: &Path) -> Result<(), String> {
        let file = self.folder.path().join(format!("{}.rs", exercise.name));
        fs::write(&file, text).expect("the file can be written");
        self.strict.check(&Unit {
            name: exercise.name,
            file: &file,
            kind: "lib",
            needs: exercise.needs,
            metadata: solved,
            cfgs: &[],
        })
    }

    fn try_out(&self, exercise: &Exercise, text: &str) -> Result<(), String> {
        self.check(exercise, text, &self.folder.path().join("solved"))
    }
}

#[test]
fn every_subset_of_filled_bodies_compiles_without_a_warning() {
    let bench = Bench::new();
    let mut tried = 0;
    for exercise in &ALL {
        let (names, solution) = (examined(exercise), solution(exercise));
        for filled in 0_u32..1 << names.len() {
            let is_filled = |place: usize| filled & (1 << place) != 0;
            let text = with_bodies(&solution, &names, |place| {
                (!is_filled(place)).then_some(TODO)
            });
            if let Err(said) = bench.try_out(exercise, &text) {
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
    assert!(tried >= 2 * ALL.len(), "every exercise has a body to fill");
}

#[test]
fn every_stub_compiles_without_a_warning() {
    if !pristine() {
        return;
    }
    let bench = Bench::new();
    for exercise in &ALL {
        let path = stub_path(exercise);
        let checked = bench.try_out(exercise, &read(&path));
        checked.unwrap_or_else(|said| {
            panic!("{path} is not clean as it is handed out: it should greet with silence.\n{said}")
        });
    }
}

#[test]
fn a_stub_cut_from_its_solution_has_a_todo_for_every_body() {
    for exercise in &ALL {
        let todos = cut_stub(exercise).matches("todo!(").count();
        assert_eq!(
            todos,
            examined(exercise).len(),
            "{}: the solution should hold each examined function once, and no todo!() of its own",
            exercise.name
        );
    }
}
