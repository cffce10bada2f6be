//! The small programs that the book lists: each compiles against the solutions, and runs.

mod common;

use checker::compile::graph;
use checker::compile::rustc::{CrateType, Library, Sources, Unit};
use checker::course;
use checker::probe::programs::right_versions;
use common::{grader, places};
use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// What each program of `book/listings` prints when it is run with the solutions.
fn printed() -> BTreeMap<String, String> {
    let grader = grader();
    let compiler = grader.compiler().expect("there is a compiler");
    let names = course::all().iter().map(|exercise| exercise.name);
    let built = graph::build(compiler, &right_versions(names)).expect("the machine is sound");
    let library = |built: &graph::Built| built.library().expect("a solution compiles").clone();
    let libraries: Vec<Library> = built.values().map(library).collect();
    let libraries: Vec<&Library> = libraries.iter().collect();
    let run = |(file, text): (String, String)| {
        let sources = [("main.rs".to_string(), text.into_bytes())];
        let unit = Unit {
            name: "listing",
            root: "main.rs",
            sources: Sources::Given(&sources),
            direct: &libraries,
            indirect: &libraries,
            kind: CrateType::Program,
            counts_to: None,
        };
        let program = compiler.compile(&unit).expect("the machine is sound");
        let program = program.unwrap_or_else(|why| panic!("{file} does not compile: {why:?}"));
        let output = Command::new(program.program()).output().expect("it starts");
        assert!(output.status.success(), "{file} fails: {output:?}");
        let printed = String::from_utf8(output.stdout).expect("it prints text");
        (file, printed)
    };
    listings().into_iter().map(run).collect()
}

/// The programs of `book/listings`, by the names of their files.
fn listings() -> BTreeMap<String, String> {
    let entries = fs::read_dir(places().book().join("listings")).expect("the folder is there");
    let read = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.expect("it can be read");
        let text = fs::read_to_string(entry.path()).expect("a program is text");
        (entry.file_name().to_string_lossy().into_owned(), text)
    };
    entries.map(read).collect()
}

/// A program says at its end what it prints, a line a `// prints …`. One that ends without such a line
/// prints what a chapter computes elsewhere.
#[test]
fn every_program_prints_what_it_says() {
    let printed = printed();
    for (file, text) in listings() {
        let says = text
            .lines()
            .filter_map(|line| line.strip_prefix("// prints "));
        let says: Vec<&str> = says.collect();
        let prints: Vec<&str> = printed[&file].lines().collect();
        match file.as_str() {
            // The number that the chapter names beside it: quartic.r001.x.
            "line.rs" => assert!(prints[0].starts_with("Some([-1.2274"), "{prints:?}"),
            _ => assert_eq!(says, prints, "book/listings/{file}"),
        }
    }
}

#[test]
fn every_program_is_shown_in_a_chapter() {
    let chapters = fs::read_dir(&places().chapters).expect("the folder is there");
    let text = |entry: std::io::Result<fs::DirEntry>| {
        fs::read_to_string(entry.expect("it can be read").path()).expect("a chapter is text")
    };
    let chapters: String = chapters.map(text).collect();
    for file in listings().keys() {
        let shown = format!("{{{{#listing {file}}}}}");
        assert!(
            chapters.contains(&shown),
            "no chapter shows book/listings/{file}"
        );
    }
}
