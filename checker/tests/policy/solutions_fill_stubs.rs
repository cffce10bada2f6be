//! A solution is its stub with the `todo!()` bodies filled in: lessons, signatures and everything
//! that is given are the same text.

use crate::files::{below, names, read, stub_path};
use crate::floor::pristine;
use checker::course;
use checker::course::functions::{Function, with_bodies};
use checker::course::handed_out::{self, is_untouched};
use std::collections::BTreeSet;

#[test]
fn a_solution_is_its_stub_with_the_bodies_filled_in() {
    if !pristine() {
        return;
    }
    for exercise in course::all() {
        let (path, stub) = (stub_path(exercise), read(&stub_path(exercise)));
        let empty = |function: &Function| {
            let mut stubs = exercise.stubs.iter();
            let is_learners = stubs.any(|stub| stub.name == function.name);
            is_learners.then(|| "{}".to_string())
        };
        let cut = |text: &str| with_bodies(text, empty).expect("a file of the course is Rust");
        let (stub, solution) = (cut(&stub), cut(exercise.solution));
        let mut lines = stub.lines().zip(solution.lines());
        if let Some((handed_out, solved)) = lines.find(|(a, b)| a != b) {
            panic!(
                "{path} and its solution differ outside of the bodies to write:\n\
                 handed out  {handed_out}\n\
                 solved      {solved}\n\
                 Make them alike. (If these are notes of your own: never mind. This rule is for \
                 those who change the course.)"
            );
        }
        assert!(
            stub == solution,
            "{path} and its solution differ at their ends: make them alike, to the last line feed"
        );
    }
}

#[test]
fn what_reset_puts_back_is_what_was_handed_out() {
    if !pristine() {
        return;
    }
    for exercise in course::all() {
        let path = stub_path(exercise);
        assert!(
            handed_out::text(exercise) == read(&path).replace("\r\n", "\n"),
            "`checker reset` would not put {path} back as it is: the words of its todo!() stand in \
             exercise.toml as well"
        );
    }
}

#[test]
fn a_solution_is_one_manifest_and_one_file() {
    let expected: BTreeSet<String> = ["Cargo.toml", "src/lib.rs"].map(str::to_string).into();
    for exercise in course::all() {
        let name = exercise.name;
        assert_eq!(
            below(&format!("solutions/{name}")),
            expected,
            "solutions/{name} holds its manifest and src/lib.rs: take the rest out"
        );
        if pristine() {
            assert_eq!(
                below(&format!("exercises/{name}")),
                expected,
                "exercises/{name} holds its manifest and src/lib.rs: take the rest out, for the \
                 folder holds only what the learner edits"
            );
        }
    }
}

#[test]
fn the_two_folders_hold_nothing_else() {
    let crates = course::all().iter().map(|exercise| exercise.name);
    let shared: Vec<&str> = crates
        .chain(["understanding.toml", "write-up.md", "visualiser"])
        .collect();
    assert_only("solutions", &shared, &["Cargo.toml", "Cargo.lock"]);
    if pristine() {
        // Given, and run on whatever stands beside it.
        assert_only("exercises", &shared, &["plot", "compare"]);
    }
    assert_eq!(
        below("solutions/visualiser"),
        BTreeSet::from(["Cargo.toml".to_string()]),
        "solutions/visualiser is a manifest alone: its source is the one in exercises/visualiser"
    );
}

/// Is in `folder` what both share and what is its own, and no more? Its own may be missing.
#[track_caller]
fn assert_only(folder: &str, shared: &[&str], own: &[&str]) {
    let found = names(folder);
    let missing: Vec<_> = shared
        .iter()
        .filter(|name| !found.contains(**name))
        .collect();
    let odd: Vec<_> = found
        .iter()
        .filter(|name| !shared.contains(&name.as_str()) && !own.contains(&name.as_str()))
        .collect();
    assert!(
        missing.is_empty() && odd.is_empty(),
        "{folder} lacks {missing:?} and has {odd:?} too many: a diff of exercises and solutions \
         should show the learner's work and nothing else"
    );
}

#[test]
fn an_exercise_is_untouched_until_a_function_is_written() {
    for exercise in course::all() {
        let name = exercise.name;
        let fresh = handed_out::text(exercise);
        assert!(is_untouched(exercise, &fresh), "{name} as it is handed out");
        let lines: Vec<&str> = fresh.lines().map(str::trim).collect();
        assert!(
            is_untouched(exercise, &lines.join("\r\n")),
            "{name} indented otherwise"
        );
        assert!(
            !is_untouched(exercise, exercise.solution),
            "the solution of {name} is its stub still: write it"
        );
        for stub in &exercise.stubs {
            let todo = format!("todo!(\"{}\")", stub.asks);
            for written in ["0.0".to_string(), format!("// {todo}\n0.0")] {
                let text = fresh.replacen(&todo, &written, 1);
                let function = &stub.name;
                assert!(
                    !is_untouched(exercise, &text),
                    "{name}, {function}: {written}"
                );
            }
        }
    }
}
