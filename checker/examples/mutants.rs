//! Mutation testing of the course: every small change to a solution has to be seen, by sealed calls
//! and by the hidden tests.
//!
//! `cargo run -p checker --example mutants` writes `checker/course/MUTANTS.md`, and leaves with 1 when a
//! mutant lives that is not known to be the same program, or when sealed calls and hidden tests do not
//! agree. Words narrow it down: `-- ex03 ext01` asks about these exercises, and writes nothing; with
//! `MUTANT_SEEDS=2` a first look is quick.

#[path = "../tests/mutants/asked.rs"]
mod asked;
#[path = "../tests/programs/book.rs"]
mod book;
#[path = "../tests/mutants/changes.rs"]
mod changes;
#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/programs/hidden.rs"]
mod hidden;
#[path = "../tests/mutants/table.rs"]
mod table;

use asked::Mutant;
use checker::course::{self, Exercise};
use hidden::HiddenTests;
use std::fs;
use std::process::ExitCode;
use table::{JudgedMutant, complaints, known_same};

/// Sealed calls are drawn so many times, for the table.
const SEEDS: u32 = 40;

fn main() -> ExitCode {
    common::build_checker();
    let grader = common::grader("mutants-cache");
    let tests = HiddenTests::set_up();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut wanted: Vec<&'static Exercise> = course::all().iter().collect();
    if !words.is_empty() {
        wanted.retain(|one| {
            words
                .iter()
                .any(|word| course::find(word).is_some_and(|found| found.name == one.name))
        });
    }
    let seeds = std::env::var("MUTANT_SEEDS").map_or(SEEDS, |seeds| {
        assert!(!words.is_empty(), "the table is written with {SEEDS} seeds");
        seeds.parse().expect("MUTANT_SEEDS is a number")
    });
    let mut known = known_same();
    known.retain(|same| wanted.iter().any(|one| one.name == same.exercise));
    let mut all = Vec::new();
    for exercise in wanted {
        let mutants = asked::mutants(&tests, exercise);
        let of_all: Vec<&Mutant> = mutants.iter().collect();
        let hidden = asked::hidden(&tests, exercise, &of_all);
        let mut sealed = Vec::new();
        for stub in &exercise.stubs {
            let of = |mutant: &&Mutant| std::ptr::eq(mutant.stub, stub);
            let of_stub: Vec<&Mutant> = mutants.iter().filter(of).collect();
            sealed.extend(asked::sealed(&grader, &of_stub, seeds));
        }
        let fates = sealed.into_iter().zip(hidden);
        let judged = mutants.into_iter().zip(fates);
        let judged = judged.map(|(mutant, (sealed, hidden))| JudgedMutant {
            mutant,
            sealed,
            hidden,
        });
        let judged: Vec<JudgedMutant> = judged.collect();
        eprintln!("{}: {} mutants", exercise.name, judged.len());
        all.extend(judged);
    }
    if words.is_empty() {
        fs::write(table::path(), table::table(&all, &known, SEEDS)).expect("writable");
    }
    let complaints = complaints(&all, &known);
    for complaint in &complaints {
        println!("{complaint}");
    }
    println!("{} mutants, {} complaints", all.len(), complaints.len());
    match complaints.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}
