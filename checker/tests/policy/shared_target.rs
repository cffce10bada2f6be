//! Stubs and solutions have the same names, and many people let all their projects share one target
//! folder. There, too, every solution passes its hidden tests and every stub fails them.

use crate::common::root;
use crate::files::{read, table};
use crate::run::{cargo, text};
use checker::course::{self, handed_out};
use std::fs;
use std::path::Path;
use std::process::Output;

#[test]
fn solutions_pass_and_stubs_fail_in_one_shared_target_folder() {
    let folder = tempfile::tempdir().expect("a folder for the stubs");
    let target = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a shared target folder");
    // The stubs are written first: cargo goes by time stamps, and stubs that are older than what was
    // built from the solutions are the ones that it mixes up.
    let stubs = lay_out_stubs(folder.path());
    let solutions = root().join("solutions/Cargo.toml");
    assert_solved(&test(&solutions, target.path()), "at first");
    assert_untouched(&test(&stubs, target.path()));
    assert_solved(&test(&solutions, target.path()), "after the stubs");
}

/// A workspace of the stubs, cut from the solutions, and its manifest. Its crates lie as those of
/// `solutions/` do, right beside the manifest: nothing but the version tells the two apart.
fn lay_out_stubs(folder: &Path) -> std::path::PathBuf {
    let mut manifest = table("Cargo.toml");
    let workspace = manifest["workspace"].as_table_mut().expect("a table");
    let members: Vec<&str> = course::all().iter().map(|exercise| exercise.name).collect();
    workspace.insert("members".to_string(), members.into());
    workspace.remove("default-members");
    workspace.remove("exclude");
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write("stubs/Cargo.toml", &manifest.to_string());
    write("stubs/Cargo.lock", &read("Cargo.lock"));
    for exercise in course::all() {
        let name = exercise.name;
        let manifest = read(&format!("solutions/{name}/Cargo.toml"));
        write(&format!("stubs/{name}/Cargo.toml"), &manifest);
        write(
            &format!("stubs/{name}/src/lib.rs"),
            &handed_out::text(exercise),
        );
        let hidden = format!("checker/course/{name}/hidden.rs");
        write(&hidden, &read(&hidden));
    }
    let read_on = "checker/course/read_on.rs";
    write(read_on, &read(read_on));
    folder.join("stubs/Cargo.toml")
}

/// Runs all the hidden tests.
fn test(manifest: &Path, target: &Path) -> Output {
    let mut words = vec!["test", "--test", "hidden", "--no-fail-fast"];
    words.extend(
        course::all()
            .iter()
            .flat_map(|exercise| ["-p", exercise.name]),
    );
    cargo(manifest, target, &words)
}

/// What one test program said of itself.
struct TestRun {
    file: String,
    passed: usize,
    failed: usize,
    /// Everything that it printed.
    said: String,
}

/// The outcomes of one cargo run: names from its own words, numbers from libtest's.
fn outcomes(output: &Output) -> Vec<TestRun> {
    let (said, complained) = (text(&output.stdout), text(&output.stderr));
    let files = complained
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Running "))
        .map(|rest| rest.split(" (").next().unwrap_or(rest).replace('\\', "/"));
    let number = |result: &str, word: &str| -> usize {
        let words: Vec<&str> = result.split([' ', ';', '.']).collect();
        let place = words.iter().position(|other| *other == word);
        let number = place.and_then(|place| words[place - 1].parse().ok());
        number.unwrap_or_else(|| panic!("no number of tests {word} in: {result}"))
    };
    let parts = said.split("\nrunning ").skip(1).map(|part| {
        let result = part.lines().find(|line| line.starts_with("test result: "));
        (part.to_string(), result.unwrap_or("(no result)"))
    });
    let outcomes: Vec<TestRun> = files
        .zip(parts)
        .map(|(file, (said, result))| TestRun {
            file,
            passed: number(result, "passed"),
            failed: number(result, "failed"),
            said,
        })
        .collect();
    assert_eq!(
        outcomes.len(),
        course::all().len(),
        "the hidden tests of every exercise should run; cargo said:\n{complained}\n{said}"
    );
    outcomes
}

fn assert_solved(output: &Output, when: &str) {
    for outcome in outcomes(output) {
        assert!(
            outcome.passed > 0 && outcome.failed == 0,
            "{when}, a solution does not pass {}:\n{}",
            outcome.file,
            outcome.said
        );
    }
    assert_silent(output, "solutions");
}

fn assert_untouched(output: &Output) {
    for TestRun {
        file, said, passed, ..
    } in outcomes(output)
    {
        let passing: Vec<&str> = said.lines().filter(|line| line.ends_with(" ok")).collect();
        assert!(
            passed == 0,
            "a stub full of todo!() passes {passed} tests of {file}. Either they ask nothing of the \
             learner's code, or cargo ran the tests of the solution: see \
             `the_two_workspaces_differ_in_their_versions`.\n{}",
            passing.join("\n")
        );
    }
    assert_silent(output, "stubs");
}

/// Neither crates nor hidden tests may warn.
fn assert_silent(output: &Output, of: &str) {
    let said = text(&output.stderr);
    let warns = said.lines().any(|line| line.starts_with("warning: `ex"));
    assert!(
        !warns,
        "building the {of} and their hidden tests gives warnings: clear them up.\n{said}"
    );
}
