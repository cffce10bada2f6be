//! The small programs that the book lists: each compiles against the solutions, and runs.

mod common;

use checker::compile::graph;
use checker::compile::rustc::{CrateType, Library, Sources, Unit};
use checker::course;
use checker::probe::programs::right_versions;
use common::{grader, places};
use std::fs;
use std::process::Command;

/// What the program prints when it is run with the solutions.
fn printed(file: &str) -> String {
    let grader = grader();
    let compiler = grader.compiler();
    let names = course::all().iter().map(|exercise| exercise.name);
    let built = graph::build(compiler, &right_versions(names)).expect("the machine is sound");
    let library = |built: &graph::Built| built.library().expect("a solution compiles").clone();
    let libraries: Vec<Library> = built.values().map(library).collect();
    let libraries: Vec<&Library> = libraries.iter().collect();
    let text = fs::read(places().book().join("listings").join(file)).expect("the program is there");
    let unit = Unit {
        name: "listing",
        root: "main.rs",
        sources: Sources::Given(&[("main.rs".to_string(), text)]),
        direct: &libraries,
        indirect: &libraries,
        kind: CrateType::Program,
    };
    let program = compiler.compile(&unit).expect("the machine is sound");
    let program = program.unwrap_or_else(|why| panic!("{file} does not compile: {why:?}"));
    let output = Command::new(program.program()).output().expect("it starts");
    assert!(output.status.success(), "{file} fails: {output:?}");
    String::from_utf8(output.stdout).expect("it prints text")
}

#[test]
fn the_walk_along_a_line_ends_where_the_book_says() {
    // The number that the chapter names beside it: quartic.r001.x.
    assert!(
        printed("line.rs").starts_with("Some([-1.2274"),
        "{}",
        printed("line.rs")
    );
}

#[test]
fn every_program_is_tried_here() {
    let tried = ["line.rs"];
    let entries = fs::read_dir(places().book().join("listings")).expect("the folder is there");
    for entry in entries {
        let name = entry
            .expect("it can be read")
            .file_name()
            .to_string_lossy()
            .into_owned();
        assert!(
            tried.contains(&name.as_str()),
            "book/listings/{name} is not tried in tests/listings.rs"
        );
    }
}
