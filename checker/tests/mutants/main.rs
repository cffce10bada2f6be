//! The sealed calls see every small change to a solution; what they do not see is no change.
//!
//! A few seeds alone are drawn here, of the exercises that count, and no hidden tests are run: `cargo run
//! -p checker --example mutants` asks all exercises, and the hidden tests, and writes the table whose
//! counts are held here.

mod asked;
#[path = "../programs/book.rs"]
mod book;
mod changes;
#[path = "../common/mod.rs"]
mod common;
#[path = "../programs/hidden.rs"]
mod hidden;
mod table;

use asked::Mutant;
use checker::course::{self, Exercise};
use checker::workers;
use common::grader;
use hidden::HiddenTests;
use std::fs;
use table::{JudgedMutant, complaints, known_same};

/// So many seeds are drawn.
const SEEDS: u32 = 2;

#[test]
fn every_small_change_to_a_solution_is_seen_or_is_no_change() {
    let (grader, tests) = (grader("mutants-cache"), HiddenTests::set_up());
    let exercises: Vec<&'static Exercise> = course::core().collect();
    let judged = workers::map(&exercises, |&exercise| {
        let mutants = asked::mutants(&tests, exercise);
        let mut fates = Vec::new();
        for stub in &exercise.stubs {
            let of = |mutant: &&Mutant| std::ptr::eq(mutant.stub, stub);
            let of_stub: Vec<&Mutant> = mutants.iter().filter(of).collect();
            fates.extend(asked::sealed(&grader, &of_stub, SEEDS));
        }
        let judged = mutants.into_iter().zip(fates);
        // The tool asks the hidden tests, too: here they are taken to agree.
        let judged = judged.map(|(mutant, fate)| JudgedMutant {
            mutant,
            sealed: fate,
            hidden: fate,
        });
        judged.collect::<Vec<JudgedMutant>>()
    });
    let judged: Vec<JudgedMutant> = judged.into_iter().flatten().collect();
    let mut known = known_same();
    known.retain(|same| exercises.iter().any(|one| one.name == same.exercise));
    let complaints = complaints(&judged, &known);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    let table = fs::read_to_string(table::path()).expect("the table is kept");
    let stubs = exercises.iter().flat_map(|exercise| {
        let stubs = exercise.stubs.iter();
        stubs.map(|stub| (exercise.name, stub))
    });
    for (exercise, stub) in stubs {
        let of = |one: &&JudgedMutant| std::ptr::eq(one.mutant.stub, stub);
        let count = judged.iter().filter(of).count();
        let row = format!("| {exercise} | `{}` | {count} |", stub.name);
        assert!(
            table.contains(&row),
            "{} is no longer true: {} has {count} mutants. Write it anew: \
             cargo run -p checker --example mutants",
            table::path().display(),
            stub.name
        );
    }
}
