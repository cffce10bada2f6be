//! The checker's own quality: every known wrong program is caught and called by its name, no right
//! program, however it is written, is called wrong, and the verdict on each is what it should be.
//!
//! The programs lie in `checker/course`; what catches each of them is in `CAUGHT.md` there.

#[path = "../common/mod.rs"]
mod common;

mod book;
mod caught;
mod hidden;
mod sealed;

use book::{KnownProgram, SOLUTION, bases, known_programs, page, programs_of, stubs};
use checker::course::{self, Kind};
use checker::grader::Grader;
use checker::workers;
use common::{grader, root};
use hidden::{Failing, HiddenTests};
use sealed::Heard;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

/// What became of one program.
pub struct Judged {
    known: &'static KnownProgram,
    heard: Result<Heard, String>,
    failing: Failing,
}

static PROGRAMS: LazyLock<Vec<KnownProgram>> = LazyLock::new(known_programs);

static BASES: LazyLock<Vec<KnownProgram>> = LazyLock::new(bases);

static GRADER: LazyLock<Grader> = LazyLock::new(|| grader("programs-cache"));
static TESTS: LazyLock<HiddenTests> = LazyLock::new(HiddenTests::set_up);

/// What became of all of them, found out once for all tests.
static JUDGED: LazyLock<Vec<Judged>> = LazyLock::new(|| judged(&PROGRAMS));

fn judged(programs: &'static [KnownProgram]) -> Vec<Judged> {
    let failing = all_failing(programs);
    // The verdict is asked for with every program of the exercises that it rests on, and with one a
    // function of the others, which never change it.
    let ways = programs.chunk_by(|one, other| std::ptr::eq(one.stub, other.stub));
    let asked = ways.flat_map(|some| {
        let all = some.iter().enumerate();
        all.map(|(at, known)| (known, at == 0 || known.exercise.kind == Kind::Core))
    });
    let asked: Vec<_> = asked.collect();
    let heard = workers::map(&asked, |(known, whole)| {
        sealed::judged(&GRADER, known, *whole)
    });
    let programs = programs.iter().zip(heard).zip(failing);
    let judged = programs.map(|((known, heard), failing)| Judged {
        known,
        heard,
        failing,
    });
    judged.collect()
}

/// The hidden tests that fail, for each program.
fn all_failing(programs: &'static [KnownProgram]) -> Vec<Failing> {
    let mut batches = Vec::new();
    for some in programs.chunk_by(|one, other| one.exercise.name == other.exercise.name) {
        batches.extend(some.chunks(15).map(|some| (some[0].exercise, some)));
    }
    let tests = &*TESTS;
    let failing = workers::map(&batches, |(exercise, some)| {
        tests.run(exercise, &some.iter().collect::<Vec<_>>())
    });
    failing.into_iter().flatten().collect()
}

#[test]
fn every_program_is_judged_as_its_heading_says() {
    let mut differences = Vec::new();
    let bases = judged(&BASES);
    // What the solution itself does not pass says nothing of another program.
    let mut out_of_date: BTreeMap<&str, &[String]> = BTreeMap::new();
    for Judged { known, failing, .. } in &bases {
        if let (SOLUTION, Ok(names)) = (known.program.name, failing)
            && !names.is_empty()
        {
            out_of_date.insert(known.exercise.name, names);
            differences.push(format!(
                "{}: the solution does not pass these tests of hidden.rs: {}. Which of the two \
                 is right?",
                known.exercise.name,
                names.join(", ")
            ));
        }
    }
    for Judged {
        known,
        heard,
        failing,
    } in JUDGED.iter().chain(&bases)
    {
        let title = known.title();
        match heard {
            Ok(heard) => differences.extend(sealed::differences(known, heard)),
            Err(why) => differences.push(format!("{title}: no report: {why}")),
        }
        let out_of_date = out_of_date.get(known.exercise.name).copied();
        let says_something = |name: &&String| !out_of_date.unwrap_or_default().contains(name);
        match failing {
            Err(why) => differences.push(format!("{title}: the hidden tests do not run: {why}")),
            Ok(names) if known.is_right => {
                let names: Vec<&str> = names
                    .iter()
                    .filter(says_something)
                    .map(String::as_str)
                    .collect();
                if !names.is_empty() {
                    differences.push(format!(
                        "{title}: it is right, and these hidden tests fail: {}",
                        names.join(", ")
                    ));
                }
            }
            Ok(names) if names.is_empty() => {
                differences.push(format!("{title}: it is wrong, and all hidden tests pass"));
            }
            Ok(_) => {}
        }
    }
    assert!(
        differences.is_empty(),
        "{} differences (was a rule changed on purpose? \"A rule of an exercise\" in \
         checker/CONTRIBUTING.md says what tells of it):\n{}",
        differences.len(),
        differences.join("\n")
    );
}

#[test]
fn every_function_is_written_wrong_in_three_ways_with_names_and_right_in_two() {
    for (exercise, stub) in stubs() {
        let (of, known) = (
            format!("{} of {}", stub.name, exercise.name),
            programs_of(exercise, stub),
        );
        let named: Vec<&str> = known
            .iter()
            .filter_map(KnownProgram::misconception)
            .collect();
        assert!(
            named.len() >= 3,
            "{of} is known to be written wrong in {named:?} only: add to {}",
            page(exercise, stub, "wrong").display()
        );
        let right = known.iter().filter(|one| one.is_right).count();
        assert!(
            right >= 2,
            "{of} is written right in {right} ways only: add to {}",
            page(exercise, stub, "right").display()
        );
        let (mut names, mut texts) = (BTreeSet::new(), BTreeSet::new());
        for one in &known {
            assert!(
                names.insert(one.program.name) && texts.insert(one.source()),
                "{} has its name or its text from another program of {of}",
                one.title()
            );
        }
    }
}

#[test]
fn every_wrong_program_has_a_name_with_its_lesson_or_says_that_it_has_none() {
    for (exercise, stub) in stubs() {
        let unnamed = exercise
            .wrong_text(stub)
            .matches("\n// == (unnamed) ")
            .count();
        let known = programs_of(exercise, stub);
        assert_eq!(
            known.iter().filter(|one| one.is_unnamed()).count(),
            unnamed,
            "{}: a heading is `name | section to read`, or begins with (unnamed)",
            page(exercise, stub, "wrong").display()
        );
        for lesson in known.iter().filter_map(|one| one.program.lesson.as_ref()) {
            assert!(
                lesson.says.ends_with(['.', '?']),
                "{} of {}: below the heading of a misconception stands a comment, whole sentences \
                 for whoever wrote it so, and not {:?}",
                stub.name,
                exercise.name,
                lesson.says
            );
        }
    }
}

#[test]
fn every_page_of_programs_belongs_to_a_function() {
    for exercise in course::all() {
        for side in ["wrong", "right", "pairs"] {
            let pages = exercise.stubs.iter().map(|stub| page(exercise, stub, side));
            let pages: Vec<PathBuf> = pages.collect();
            let folder = root().join("checker/course").join(exercise.name).join(side);
            if side == "pairs" && !folder.exists() {
                continue;
            }
            for entry in fs::read_dir(&folder).expect("an exercise has this folder") {
                let file = entry.expect("readable").path();
                assert!(
                    pages.contains(&file),
                    "{} belongs to no function of the exercise: call it as one, or take it out",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn the_table_says_what_was_found() {
    let path = caught::path();
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let table = caught::table(&JUDGED, &kept);
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
