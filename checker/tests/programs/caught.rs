//! `CAUGHT.md`: by what each wrong program is caught.

use crate::book::{KnownProgram, exercises, programs_of};
use crate::common::root;
use crate::{Judged, hidden};
use checker::course;
use std::path::PathBuf;

const INTRODUCTION: &str = "\
# By what each wrong program is caught

Every program of the folders `wrong` beside this file is put into the solutions, one at a time. Then
the checker is asked about its exercise (*sealed calls*: does it name the misconception, or is it
silent?), and the exercise's hidden tests are run. `cargo test -p checker --test programs` does it, and
fails if a wrong program gets through either, if a right one does not, or if this table is no longer
true. This writes the table anew:

```text
UPDATE_CAUGHT=1 cargo test -p checker --test programs
```
";

/// Where the table is kept.
pub fn path() -> PathBuf {
    root().join("checker/course/CAUGHT.md")
}

/// The table that says what was found. What was not asked about stands as it does in `kept`.
pub fn table(all: &[Judged], kept: &str) -> String {
    let every: Vec<KnownProgram> = (course::all().iter())
        .flat_map(|exercise| exercise.stubs.iter().map(move |stub| (exercise, stub)))
        .flat_map(|(exercise, stub)| programs_of(exercise, stub))
        .collect();
    let right = every.iter().filter(|one| one.is_right).count();
    let unnamed = every.iter().filter(|one| one.is_unnamed()).count();
    let named = every.len() - right - unnamed;
    let mut text = format!(
        "{INTRODUCTION}\n{named} wrong programs with a name, {unnamed} without, {right} right ones.\n"
    );
    let asked: Vec<&str> = exercises().map(|exercise| exercise.name).collect();
    for exercise in course::all() {
        if asked.contains(&exercise.name) {
            let of = |one: &&Judged| one.known.exercise.name == exercise.name;
            text += &sections(&all.iter().filter(of).collect::<Vec<_>>());
        } else {
            let heading = format!("{} `", exercise.name);
            let kept = kept.split("\n## ").skip(1);
            for section in kept.filter(|section| section.starts_with(&heading)) {
                text += &format!("\n## {}\n", section.trim_end());
            }
        }
    }
    text
}

/// A section a function, of one exercise.
fn sections(all: &[&Judged]) -> String {
    let mut text = String::new();
    let mut function = "";
    let mut tests = 0;
    for one in all.iter().filter(|one| !one.known.is_right) {
        let (known, name) = (one.known, one.known.program.name);
        if known.stub.name != function {
            function = &known.stub.name;
            tests = hidden::names(known.exercise).len();
            text += &format!("\n## {} `{function}`\n\n", known.exercise.name);
            text += "| misconception | sealed calls | hidden tests that fail |\n|---|---|---|\n";
        }
        let heading = match known.misconception() {
            Some(name) => name.to_string(),
            None => format!("*{name}*"),
        };
        text += &format!(
            "| {heading} | {} | {} |\n",
            sealed(one),
            failing(one, tests)
        );
    }
    text
}

fn sealed(one: &Judged) -> String {
    let Ok(heard) = &one.heard else {
        return "no report".to_string();
    };
    let name = match heard.names.as_slice() {
        [] => "silent",
        [name] if Some(name.as_str()) == one.known.misconception() => "named",
        _ => "named wrongly",
    };
    match heard.status {
        "failed" => name.to_string(),
        "passed" => "**gets through**".to_string(),
        status => format!("{name}, {status}"),
    }
}

fn failing(one: &Judged, tests: usize) -> String {
    match &one.failing {
        Err(_) => "do not run".to_string(),
        Ok(names) => match names.as_slice() {
            [] => "**none**".to_string(),
            [first, ..] => format!("{} of {tests}: `{first}`", names.len()),
        },
    }
}
