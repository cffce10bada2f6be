//! A class of few, and the program that grades it.

#![allow(dead_code)] // each test program uses its part

use checker::course::{self, Exercise, handed_out};
use checker::grader::{Grader, Setup};
use class::journal::State;
use class::record::Record;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The workshop's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.ancestors().nth(2).expect("it lies in the checker");
    root.to_path_buf()
}

/// Lays the solution out, answers and figures and all.
pub fn solution(into: &Path) {
    let from = root().join("solutions");
    for exercise in course::core() {
        crate_of(exercise, exercise.solution, into);
    }
    for name in ["understanding.toml", "write-up.md"] {
        fs::copy(from.join(name), into.join(name)).expect("copied");
    }
    fs::create_dir_all(into.join("figures")).expect("made");
    for entry in fs::read_dir(from.join("figures")).expect("readable") {
        let entry = entry.expect("readable");
        fs::copy(entry.path(), into.join("figures").join(entry.file_name())).expect("copied");
    }
}

/// The solution with a known mistake in one exercise; the mistake's name.
pub fn mistaken(exercise: &'static Exercise, into: &Path) -> &'static str {
    solution(into);
    let programs = exercise.stubs.iter().flat_map(|stub| exercise.wrong(stub));
    let program = programs
        .into_iter()
        .find(|it| it.lesson.is_some() && it.status == "failed");
    let program = program.expect("a mistake is known");
    crate_of(exercise, &program.source(exercise).expect("Rust"), into);
    program.name
}

/// The stubs as they are handed out.
pub fn untouched(into: &Path) {
    for exercise in course::core() {
        crate_of(exercise, &handed_out::text(exercise), into);
    }
}

fn crate_of(exercise: &Exercise, text: &str, into: &Path) {
    let folder = into.join(exercise.name);
    fs::create_dir_all(folder.join("src")).expect("made");
    fs::write(folder.join("Cargo.toml"), exercise.manifest).expect("written");
    fs::write(folder.join("src/lib.rs"), text).expect("written");
}

/// The step that is mistaken: the third, for it has one function and is quickly compiled.
pub fn step() -> &'static Exercise {
    course::core().nth(2).expect("there are more")
}

/// Lays out a class: bo and cy handed in the same.
pub fn class(into: &Path) {
    solution(&into.join("ada"));
    mistaken(step(), &into.join("bo"));
    mistaken(step(), &into.join("cy/lab/exercises"));
    untouched(&into.join("dee"));
    fs::create_dir_all(into.join("eve")).expect("made");
    fs::write(into.join("eve/essay.txt"), "I was ill").expect("written");
}

/// Its roster: fay handed nothing in.
pub const ROSTER: &str = "login,name,section\nada,\"Smith, Jr., Ada\",A\nbo,=cmd(),A\ncy,Cy <b>,B\n\
                          dee,Dee,B\neve,Eve,B\nfay,Fay,B\n";

/// The program, with a cache of the tests' own.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_class"));
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("class-cache");
    command.env("CHECKER_CACHE", cache).env("NO_COLOR", "1");
    command
}

/// A grader in this process, with the same cache.
pub fn grader() -> Grader {
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("class-cache");
    let setup = Setup::new(env!("CARGO_BIN_EXE_class").into(), cache);
    Grader::open(setup).unwrap_or_else(|why| panic!("no grader: {why}"))
}

/// What it says; it has to succeed.
#[track_caller]
pub fn said(command: &mut Command) -> String {
    let output = command.output().expect("it starts");
    let said = words(&output);
    assert!(output.status.success(), "{:?}: {said}", output.status);
    said
}

pub fn words(output: &Output) -> String {
    let both = [output.stdout.as_slice(), output.stderr.as_slice()];
    both.map(|text| String::from_utf8_lossy(text).into_owned())
        .concat()
}

/// `class grade`, with the seed that all tests have.
pub fn grade(class: &Path, out: &Path) -> Command {
    let mut command = program();
    // The submissions are the project's own, also where a part of the sandbox is missing.
    command
        .args(["grade", "--trust", "--seed", "1", "--out"])
        .arg(out)
        .arg(class);
    command
}

pub fn records(out: &Path) -> BTreeMap<String, Record> {
    State::read(out).expect("a journal").records
}
