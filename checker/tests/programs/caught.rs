//! `CAUGHT.md`: by what each wrong program is caught.

use crate::book::Kind;
use crate::common::root;
use crate::{Found, hidden};
use std::path::PathBuf;

const INTRODUCTION: &str = "\
# By what each wrong program is caught

Every program of `wrong/` is put into the solutions, one at a time. Then the checker is asked about
its exercise (*sealed calls*: does it name the misconception, or is it silent?), and the exercise's
hidden tests are run. `cargo test -p checker --test programs` does it, and fails if a wrong program
gets through either, if a right one does not, or if this table is no longer true; with
`UPDATE_CAUGHT=1` it writes the table anew.
";

/// Where the table is kept.
pub fn path() -> PathBuf {
    root().join("checker/tests/programs/CAUGHT.md")
}

/// The table that says what was found.
pub fn table(found: &[Found]) -> String {
    let count = |kind: Kind| found.iter().filter(|one| one.program.kind == kind).count();
    let mut text = format!(
        "{INTRODUCTION}\n{} wrong programs with a name, {} without, {} right ones.\n",
        count(Kind::Named),
        count(Kind::Unnamed),
        count(Kind::Right)
    );
    let mut function = "";
    let mut tests = 0;
    for one in found {
        let program = one.program;
        if program.kind == Kind::Right {
            continue;
        }
        if program.function != function {
            function = program.function;
            tests = hidden::names(program.exercise).len();
            text += &format!("\n## {} `{function}`\n\n", program.exercise.name);
            text += "| misconception | sealed calls | hidden tests that fail |\n|---|---|---|\n";
        }
        let heading = match program.kind {
            Kind::Unnamed => format!("*{}*", program.heading),
            _ => program.heading.clone(),
        };
        text += &format!(
            "| {heading} | {} | {} |\n",
            sealed(one),
            failing(one, tests)
        );
    }
    text
}

fn sealed(one: &Found) -> String {
    let Ok(said) = &one.said else {
        return "no report".to_string();
    };
    let name = match said.names.as_slice() {
        [] => "silent",
        [name] if Some(name.as_str()) == one.program.misconception() => "named",
        _ => "named wrongly",
    };
    match said.status.as_str() {
        "failed" => name.to_string(),
        "passed" => "**gets through**".to_string(),
        status => format!("{name}, {status}"),
    }
}

fn failing(one: &Found, tests: usize) -> String {
    match &one.failing {
        Err(_) => "do not run".to_string(),
        Ok(names) => match names.as_slice() {
            [] => "**none**".to_string(),
            [first, ..] => format!("{} of {tests}: `{first}`", names.len()),
        },
    }
}
