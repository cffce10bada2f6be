//! `MUTANTS.md`: how many small changes each function has, by what they are seen, and why those that
//! are not seen are no changes.

#![allow(dead_code)] // each program that shares this uses its part

use crate::asked::{Fate, Mutant};
use crate::common::root;
use serde::Deserialize;
use std::fs;
use std::path::PathBuf;

const INTRODUCTION: &str = "\
# What becomes of every small change to a solution

Each function of the solutions is changed in every small way: an operator, a bound, a constant, a sign,
the order of two parts, a part left out. What the compiler takes is a mutant. *Sealed calls* are drawn
from many seeds; a mutant is killed by them when each of the seeds shows it. The *hidden tests* are run
on each mutant. What neither sees has to be the same program, and the list below says why.

This makes the table anew; it takes some minutes:

```text
cargo run -p checker --example mutants
```
";

/// Mutants that answer as the solution does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SameProgram {
    pub exercise: String,
    pub function: String,
    /// Why they are no changes.
    pub why: String,
    pub changes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllSame {
    same: Vec<SameProgram>,
}

/// The mutants that are known to be the same program.
pub fn known_same() -> Vec<SameProgram> {
    let path = root().join("checker/tests/mutants/same.toml");
    let text = fs::read_to_string(&path).expect("it lies beside this file");
    let all: AllSame = toml::from_str(&text).unwrap_or_else(|why| panic!("{why}"));
    all.same
}

impl SameProgram {
    pub fn is(&self, mutant: &Mutant) -> bool {
        self.exercise == mutant.exercise.name
            && self.function == mutant.stub.name
            && self.changes.contains(&mutant.change)
    }
}

/// Where the table is kept.
pub fn path() -> PathBuf {
    root().join("checker/course/MUTANTS.md")
}

/// A mutant with what sealed calls and hidden tests make of it.
pub struct JudgedMutant {
    pub mutant: Mutant,
    pub sealed: Fate,
    pub hidden: Fate,
}

/// What is not as it should be, a sentence each.
pub fn complaints(all: &[JudgedMutant], known: &[SameProgram]) -> Vec<String> {
    let mut found = Vec::new();
    for one in all {
        let (name, stub) = (one.mutant.exercise.name, &one.mutant.stub.name);
        let is_known = known.iter().any(|same| same.is(&one.mutant));
        let change = &one.mutant.change;
        let survives = [one.sealed, one.hidden].contains(&Fate::Survives);
        let by = match (one.sealed, one.hidden, is_known) {
            (Fate::Killed, Fate::Killed, false) => continue,
            (Fate::Survives, Fate::Survives, true) => continue,
            (_, _, true) if !survives || one.sealed != one.hidden => {
                "is called the same program, and is not: take it out of same.toml"
            }
            (Fate::Sometimes, _, _) => "is seen by sealed calls with some seeds only",
            (Fate::Survives, Fate::Survives, _) => "is seen by nothing",
            (Fate::Survives, _, _) => "is seen by the hidden tests, and not by sealed calls",
            _ => "is seen by sealed calls, and not by the hidden tests",
        };
        found.push(format!("{name} {stub} {by}:\n    {change}"));
    }
    for same in known {
        let (exercise, function) = (&same.exercise, &same.function);
        for change in &same.changes {
            let is = |one: &JudgedMutant| same.is(&one.mutant) && one.mutant.change == *change;
            if !all.iter().any(is) {
                found.push(format!(
                    "{exercise} {function} has no such mutant: take it out of same.toml:\n    \
                     {change}"
                ));
            }
        }
    }
    found
}

/// The row of a function: made, killed by sealed calls, by hidden tests, the same program.
pub fn row(all: &[&JudgedMutant]) -> String {
    let Some(first) = all.first() else {
        return String::new();
    };
    let count = |is: fn(&JudgedMutant) -> bool| all.iter().filter(|one| is(one)).count();
    format!(
        "| {} | `{}` | {} | {} | {} | {} |\n",
        first.mutant.exercise.name,
        first.mutant.stub.name,
        all.len(),
        count(|one| one.sealed == Fate::Killed),
        count(|one| one.hidden == Fate::Killed),
        count(|one| (one.sealed, one.hidden) == (Fate::Survives, Fate::Survives)),
    )
}

/// The table that says what was found.
pub fn table(all: &[JudgedMutant], known: &[SameProgram], seeds: u32) -> String {
    let mut text = format!(
        "{INTRODUCTION}\n| exercise | function | mutants | killed by sealed calls, {seeds} seeds | \
         killed by hidden tests | the same program |\n|---|---|---|---|---|---|\n"
    );
    let mut rest = all;
    while let Some(first) = rest.first() {
        let of = |one: &&JudgedMutant| std::ptr::eq(one.mutant.stub, first.mutant.stub);
        let these: Vec<&JudgedMutant> = rest.iter().take_while(of).collect();
        text += &row(&these);
        rest = &rest[these.len()..];
    }
    let count = |is: fn(&JudgedMutant) -> bool| all.iter().filter(|one| is(one)).count();
    text += &format!(
        "| all | | {} | {} | {} | {} |\n\n## The same program\n",
        all.len(),
        count(|one| one.sealed == Fate::Killed),
        count(|one| one.hidden == Fate::Killed),
        count(|one| (one.sealed, one.hidden) == (Fate::Survives, Fate::Survives)),
    );
    for same in known {
        text += &format!(
            "\n`{}` of {}. {}\n\n",
            same.function, same.exercise, same.why
        );
        for change in &same.changes {
            text += &format!("- `{change}`\n");
        }
    }
    text
}
