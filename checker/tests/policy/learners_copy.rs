//! A learner's copy has no solutions, and judges as the course does.

#[path = "../../examples/learners-copy/lay_out.rs"]
pub mod lay_out;

use crate::common::{copy_submission, root};
use crate::run::{cargo, kept, text};
use checker::course::{self, functions::functions, handed_out};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn a_learners_copy_shows_no_solution_by_accident() {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("a copy");
    let count = lay_out::lay_out(&copy).unwrap_or_else(|why| panic!("{why}"));
    let files = all(&copy);
    assert_eq!(files.len(), count, "what was laid out");
    for exercise in course::all() {
        // A body of a line or two is what anybody would write, and wrong programs share lines with it.
        let bodies = functions(exercise.solution).expect("a solution is Rust");
        let is_stub = |name: &str| exercise.stubs.iter().any(|stub| stub.name == name);
        let bodies = bodies
            .iter()
            .filter(|function| is_stub(&function.name))
            .map(|function| &exercise.solution[function.body.clone()]);
        let long: Vec<&str> = bodies.filter(|body| body.lines().count() > 3).collect();
        for (path, text) in &files {
            let wrong = path.iter().any(|name| name == "wrong");
            let shown = long.iter().find(|body| !wrong && text.contains(**body));
            assert!(
                shown.is_none() && !text.contains(exercise.solution),
                "{} shows a solution of {}: leave it out of a learner's copy (or write the solution, \
                 if that is its stub still)",
                path.display(),
                exercise.name
            );
        }
        let stub = copy
            .join("exercises")
            .join(exercise.name)
            .join("src/lib.rs");
        assert_eq!(
            fs::read_to_string(stub).ok(),
            Some(handed_out::text(exercise))
        );
    }
    let refused = lay_out::lay_out(&copy).expect_err("it is there already");
    assert!(refused.contains("nothing was changed"), "{refused}");
}

/// In a folder such as people have: with a space, and with letters that are not ASCII.
#[test]
fn the_solved_steps_are_complete_in_a_learners_copy() {
    let copy = kept("Ein Kurs für mich");
    if copy.exists() {
        fs::remove_dir_all(&copy).expect("an earlier copy goes");
    }
    lay_out::lay_out(&copy).unwrap_or_else(|why| panic!("{why}"));
    let target = kept("learners-copy");
    // What the checker stands on was compiled for these tests, and is for this copy as well.
    let outputs = target.ancestors().nth(2).expect("cargo's outputs");
    let shared = format!("build.build-dir={:?}", outputs.display().to_string());
    let run = |words: &[&str]| {
        let words = [
            words,
            &["--config", "build.incremental=false", "--config", &shared],
        ]
        .concat();
        cargo(&copy.join("Cargo.toml"), &target, &words)
    };
    let built = run(&["build", "--locked", "--package", "checker"]);
    assert!(
        built.status.success(),
        "the checker of a learner's copy does not build:\n{}",
        text(&built.stderr)
    );
    let checker = target.join(format!("debug/checker{}", std::env::consts::EXE_SUFFIX));
    let says = |words: &[&str]| asked(&checker, &copy, words);
    let report = says(&["--format", "json"]);
    assert!(report.contains("\"verdict\": \"INCOMPLETE\""), "{report}");
    copy_submission(&root().join("solutions"), &copy.join("exercises"));
    let report = says(&["--format", "json"]);
    assert!(report.contains("\"verdict\": \"COMPLETE\""), "{report}");
    let tested = run(&["test", "--package", "ex03_step"]);
    assert!(tested.status.success(), "{}", text(&tested.stdout));
    says(&["reset", "ex03"]);
    let stub = fs::read_to_string(copy.join("exercises/ex03_step/src/lib.rs")).ok();
    let exercise = course::find("ex03").expect("it is there");
    assert_eq!(stub, Some(handed_out::text(exercise)));
}

/// What the checker of the copy says in it.
#[track_caller]
fn asked(checker: &Path, copy: &Path, words: &[&str]) -> String {
    let output = Command::new(checker)
        .args(words)
        .env("CHECKER_CACHE", kept("checker-cache"))
        .env("CHECKER_AHEAD", "0")
        .current_dir(copy)
        .output()
        .expect("it was built");
    let said = text(&output.stdout);
    assert!(
        output.status.success(),
        "{words:?}: {said}{}",
        text(&output.stderr)
    );
    said
}

/// Every text below `folder`, by its path; what is no text counts as an empty one.
fn all(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("readable").path();
        match path.is_dir() {
            true => found.extend(all(&path)),
            false => found.push((path.clone(), fs::read_to_string(path).unwrap_or_default())),
        }
    }
    found
}
