//! The checker's own quality: every known wrong program is caught and called by its name, and no
//! right program, however it is written, is called wrong.
//!
//! The programs are in [`book`]; what catches each of them is in `CAUGHT.md`.

#[path = "../common/mod.rs"]
mod common;

mod book;
mod caught;
mod hidden;
mod sealed;

use book::{Kind, Program, page, programs};
use checker::exercises::{ALL, Exercise};
use checker::sealed::Examination;
use common::{root, two_at_a_time};
use hidden::{Bench, Failing};
use sealed::Said;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

/// What became of one program.
pub struct Found {
    program: &'static Program,
    said: Result<Said, String>,
    failing: Failing,
}

static PROGRAMS: LazyLock<Vec<Program>> = LazyLock::new(programs);

/// What became of all of them, found out once for all tests.
static FOUND: LazyLock<Vec<Found>> = LazyLock::new(|| {
    let failing = all_failing();
    sealed::make_room(&PROGRAMS);
    let said = two_at_a_time(&PROGRAMS, |program| sealed::ask(program, false));
    let programs = PROGRAMS.iter().zip(said).zip(failing);
    programs
        .map(|((program, said), failing)| Found {
            program,
            said,
            failing,
        })
        .collect()
});

/// The hidden tests that fail, for each program.
fn all_failing() -> Vec<Failing> {
    let bench = Bench::set_up();
    let of = |name| PROGRAMS.iter().filter(move |it| it.exercise.name == name);
    let mut batches = Vec::new();
    for exercise in &ALL {
        let all: Vec<&Program> = of(exercise.name).collect();
        batches.extend(all.chunks(15).map(|some| (exercise, some.to_vec())));
    }
    let failing = two_at_a_time(&batches, |(exercise, some)| bench.run(exercise, some));
    failing.into_iter().flatten().collect()
}

#[test]
fn every_program_is_judged_as_its_heading_says() {
    let mut differences = Vec::new();
    for Found {
        program,
        said,
        failing,
    } in FOUND.iter()
    {
        match said {
            Ok(said) => differences.extend(sealed::differences(program, said)),
            Err(why) => differences.push(format!("{}: no report: {why}", program.title())),
        }
        match (failing, program.kind) {
            (Err(why), _) => differences.push(format!(
                "{}: the hidden tests do not run: {why}",
                program.title()
            )),
            (Ok(names), Kind::Right) if !names.is_empty() => differences.push(format!(
                "{}: it is right, and these hidden tests fail: {}",
                program.title(),
                names.join(", ")
            )),
            (Ok(names), Kind::Named | Kind::Unnamed) if names.is_empty() => {
                differences.push(format!(
                    "{}: it is wrong, and all hidden tests pass",
                    program.title()
                ))
            }
            _ => {}
        }
    }
    assert!(
        differences.is_empty(),
        "{} differences:\n{}",
        differences.len(),
        differences.join("\n")
    );
}

#[test]
fn every_misconception_has_one_program_and_every_function_is_written_right_in_two_ways() {
    let mut differences = Vec::new();
    for (exercise, examination) in functions() {
        let function = examination.function();
        let of_function = |program: &&Program| {
            (program.exercise.name, program.function) == (exercise.name, function)
        };
        let all: Vec<&Program> = PROGRAMS.iter().filter(of_function).collect();
        let mut named: Vec<&str> = all.iter().filter_map(|it| it.misconception()).collect();
        let mut known = examination.known();
        named.sort_unstable();
        known.sort_unstable();
        if named != known {
            differences.push(format!(
                "{function} should have a program for each of {known:?}, and has {named:?}"
            ));
        }
        let right = all.iter().filter(|it| it.kind == Kind::Right).count();
        if right < 2 {
            differences.push(format!("{function} is written right in {right} ways only"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_page_of_the_book_belongs_to_a_function() {
    let pages: Vec<PathBuf> = functions()
        .flat_map(|(exercise, examination)| {
            [false, true].map(|right| page(exercise, examination.function(), right))
        })
        .collect();
    let within = |folder: PathBuf| {
        let entries = fs::read_dir(folder).expect("a folder that can be read");
        entries.map(|entry| entry.expect("readable").path())
    };
    let folder = root().join("checker/tests/programs");
    let sides = ["wrong", "right"].map(|side| folder.join(side));
    let files = sides.into_iter().flat_map(within).flat_map(within);
    let lost: Vec<PathBuf> = files.filter(|file| !pages.contains(file)).collect();
    assert!(lost.is_empty(), "no function of the course: {lost:?}");
}

/// Every function that a learner writes, with its exercise.
fn functions() -> impl Iterator<Item = (&'static Exercise, Box<dyn Examination>)> {
    ALL.iter().flat_map(|exercise| {
        let examinations = (exercise.examine)(0);
        examinations.into_iter().map(move |it| (exercise, it))
    })
}

#[test]
fn the_table_says_what_was_found() {
    let (path, table) = (caught::path(), caught::table(&FOUND));
    if std::env::var_os("UPDATE_CAUGHT").is_some() {
        fs::write(&path, &table).expect("writable");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let (mut kept, mut found) = (kept.lines(), table.lines());
    let first = loop {
        match (kept.next(), found.next()) {
            (None, None) => return,
            (kept, found) if kept != found => break (kept, found),
            _ => {}
        }
    };
    panic!(
        "{} is no longer true: run this again with UPDATE_CAUGHT=1. The first line that differs\n\
         says    {}\n\
         and is  {}",
        path.display(),
        first.0.unwrap_or("nothing"),
        first.1.unwrap_or("nothing")
    );
}
