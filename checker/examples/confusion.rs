//! The confusion table: what the checker says of every golden submission and of every program whose
//! right answer is known, beside what it should say.
//!
//! `cargo run -p checker --example confusion` leaves with 1 when a verdict is wrong, when a right
//! program is called wrong, when a misconception is called by another name, and when fewer than 95 %
//! of the wrong programs that have a name are called by it.

#[path = "../tests/programs/book.rs"]
mod book;
#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/programs/sealed.rs"]
mod sealed;

use book::{Kind, Program, programs};
use common::{cases, checker, expected, json, lay_out, two_at_a_time};
use sealed::{Said, ask, heard};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// So many of the wrong programs that have a name must be called by it.
const NAMED: f64 = 95.0;
const VERDICTS: [&str; 4] = [
    "COMPLETE",
    "RUNS-NOT-UNDERSTOOD",
    "INCOMPLETE",
    "TOOL-LOCKED",
];

/// What was expected, what was given, and a sentence for each difference.
#[derive(Default)]
struct Confusion {
    verdicts: BTreeMap<(String, String), usize>,
    /// Wrong programs with a name: called by it, by another, by none.
    named: [usize; 3],
    /// Wrong programs without a name: called by none, by one.
    unnamed: [usize; 2],
    /// Right programs: called right, called wrong.
    right: [usize; 2],
    differences: Vec<String>,
}

fn main() -> ExitCode {
    common::build_checker();
    let (cases, programs) = (cases(), programs());
    sealed::make_room(&programs);
    let submissions = cases.len();
    eprintln!(
        "asking for {} verdicts: {submissions} golden submissions, {} programs",
        submissions + programs.len(),
        programs.len()
    );
    let mut confusion = Confusion::default();
    for part in two_at_a_time(&cases, |case| submission(case)) {
        confusion.add(part);
    }
    for part in two_at_a_time(&programs, program) {
        confusion.add(part);
    }
    print!("{}", confusion.table());
    match confusion.holds() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// What becomes of a golden submission.
fn submission(case: &str) -> Confusion {
    let mut confusion = Confusion::default();
    let expected = expected(case);
    let folder = tempfile::tempdir().expect("a folder");
    lay_out(case, folder.path());
    let report = match json(checker(), folder.path(), &[]) {
        Ok(report) => report,
        Err(why) => {
            confusion.verdict(case, &expected.verdict, &why);
            return confusion;
        }
    };
    let given = report["verdict"].as_str().unwrap_or("no verdict");
    confusion.verdict(case, &expected.verdict, given);
    let all_right = ["COMPLETE", "RUNS-NOT-UNDERSTOOD"].contains(&expected.verdict.as_str());
    let mut called_wrong = None;
    for exercise in &checker::exercises::ALL {
        let title = format!("{case} {}", exercise.name);
        let said = match heard(&report, exercise.name) {
            Ok(said) => said,
            Err(why) => {
                confusion.differences.push(format!("{title}: {why}"));
                continue;
            }
        };
        let status = expected.status.get(exercise.name);
        match expected.misconception.get(exercise.name) {
            Some(name) => confusion.named(&title, name, &said),
            None if status.is_some_and(|status| status == "failed") => {
                confusion.unnamed(&title, &said);
            }
            None if said.status != "passed" => called_wrong = Some(title),
            None => {}
        }
    }
    if all_right {
        confusion.right(called_wrong);
    }
    confusion
}

/// What becomes of a program in the middle of the solutions.
fn program(program: &Program) -> Confusion {
    let mut confusion = Confusion::default();
    let title = program.title();
    let expected = match program.kind {
        Kind::Right => "COMPLETE",
        Kind::Named | Kind::Unnamed => "INCOMPLETE",
    };
    let said = match ask(program, true) {
        Ok(said) => said,
        Err(why) => {
            confusion.verdict(&title, expected, &why);
            return confusion;
        }
    };
    let given = said.verdict.as_deref().unwrap_or("no verdict");
    confusion.verdict(&title, expected, given);
    match program.kind {
        Kind::Right => confusion.right((said.status != "passed").then_some(title)),
        Kind::Named => confusion.named(&title, &program.heading, &said),
        Kind::Unnamed => confusion.unnamed(&title, &said),
    }
    confusion
}

impl Confusion {
    fn verdict(&mut self, title: &str, expected: &str, given: &str) {
        let pair = (expected.to_string(), given.to_string());
        *self.verdicts.entry(pair).or_default() += 1;
        if expected != given {
            let line = format!("{title}: the verdict should be {expected} and is {given}");
            self.differences.push(line);
        }
    }

    fn named(&mut self, title: &str, name: &str, said: &Said) {
        let place = match said.names.as_slice() {
            [given] if given == name => 0,
            [] => 2,
            _ => 1,
        };
        self.named[place] += 1;
        if place > 0 {
            let given = said.names.join(" or ");
            let line = format!("{title} is called {given:?} (seed {})", said.seed);
            self.differences.push(line);
        }
    }

    fn unnamed(&mut self, title: &str, said: &Said) {
        self.unnamed[usize::from(!said.names.is_empty())] += 1;
        if !said.names.is_empty() {
            let given = said.names.join(" or ");
            let line = format!("{title} is called {given} (seed {})", said.seed);
            self.differences.push(line);
        }
    }

    fn right(&mut self, called_wrong: Option<String>) {
        self.right[usize::from(called_wrong.is_some())] += 1;
        if let Some(title) = called_wrong {
            self.differences
                .push(format!("{title} is right and is called wrong"));
        }
    }

    fn add(&mut self, other: Confusion) {
        for (pair, count) in other.verdicts {
            *self.verdicts.entry(pair).or_default() += count;
        }
        let sum = |ours: &mut [usize], theirs: &[usize]| {
            ours.iter_mut().zip(theirs).for_each(|(a, b)| *a += b);
        };
        sum(&mut self.named, &other.named);
        sum(&mut self.unnamed, &other.unnamed);
        sum(&mut self.right, &other.right);
        self.differences.extend(other.differences);
    }

    fn agreeing(&self) -> [usize; 2] {
        let all = self.verdicts.values().sum::<usize>();
        let agree = self.verdicts.iter().filter(|((a, b), _)| a == b);
        let agree = agree.map(|(_, count)| count).sum::<usize>();
        [agree, all - agree]
    }

    fn holds(&self) -> bool {
        let [named, misnamed, silent] = self.named;
        self.agreeing()[1] == 0
            && self.right[1] == 0
            && misnamed + self.unnamed[1] == 0
            && share(named, named + silent) >= NAMED
    }

    fn table(&self) -> String {
        let mut text = format!("Verdicts: expected to the left, given above\n\n{:22}", "");
        let mut columns: Vec<&str> = VERDICTS.to_vec();
        let others = self.verdicts.keys().map(|(_, given)| given.as_str());
        for other in others {
            if !columns.contains(&other) {
                columns.push(other);
            }
        }
        for column in &columns {
            text += &format!("  {}", column.lines().next().unwrap_or_default());
        }
        for row in VERDICTS {
            text += &format!("\n  {row:20}");
            for column in &columns {
                let pair = (row.to_string(), (*column).to_string());
                let count = self.verdicts.get(&pair).copied().unwrap_or_default();
                let width = column.lines().next().unwrap_or_default().len();
                text += &format!("  {count:width$}");
            }
        }
        text += "\n\n";
        text += &rows("Verdicts", &["as expected", "others"], &self.agreeing());
        let words = ["named right", "named wrong", "silent"];
        text += &rows("Wrong programs with a name", &words, &self.named);
        let words = ["silent, as expected", "named wrong"];
        text += &rows("Wrong programs without a name", &words, &self.unnamed);
        let words = ["called right", "called wrong"];
        text += &rows("Right programs", &words, &self.right);
        for line in &self.differences {
            text += &format!("{line}\n");
        }
        text
    }
}

/// Counts with their words and their shares.
fn rows(title: &str, words: &[&str], counts: &[usize]) -> String {
    let all = counts.iter().sum();
    let mut text = format!("{title}: {all}\n");
    for (word, &count) in words.iter().zip(counts) {
        text += &format!("  {word:20} {count:4}  {:5.1} %\n", share(count, all));
    }
    text + "\n"
}

/// How many per cent.
fn share(part: usize, all: usize) -> f64 {
    match all {
        0 => 0.0,
        all => 100.0 * part as f64 / all as f64,
    }
}
