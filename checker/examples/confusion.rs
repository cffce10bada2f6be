//! The confusion table: what the checker says of every golden submission and of every program whose
//! right answer is known, beside what it should say.
//!
//! `cargo run -p checker --example confusion` leaves with 1 when a verdict is wrong, when a right
//! program is called wrong, when a misconception is called by another name, when fewer than 95 % of the
//! wrong programs that have a name are called by it, and when fewer than 70 % of those with two mistakes
//! at once are called by both names.
//!
//! Nothing of this needs to be run with every change: `--test golden` asks for the verdicts on the golden
//! submissions, `--test programs` for those on the programs, with the names of the mistakes, and
//! `--test seeds` for the names of two at once. This shows all of it at a glance, with the whole verdict
//! on every program of an extension as well.

#[path = "../tests/programs/book.rs"]
mod book;
#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/programs/sealed.rs"]
mod sealed;

use book::{KnownProgram, both_names, known_programs, pairs_of, stubs};
use checker::grader::Grader;
use checker::submission::Submission;
use checker::{course, workers};
use common::{cases, expected, grader, lay_out};
use sealed::{Heard, ask, heard, judged};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// So many of the wrong programs that have a name must be called by it.
const NAMED: f64 = 95.0;
/// So many of those with two mistakes at once must be called by both names.
const BOTH_NAMED: f64 = 70.0;
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
    /// Programs with two mistakes: called by both names, by one of them, by none, by another.
    pairs: [usize; 4],
    /// Right programs: called right, called wrong.
    right: [usize; 2],
    differences: Vec<String>,
}

fn main() -> ExitCode {
    common::build_checker();
    let (cases, programs) = (cases(), known_programs());
    let pairs: Vec<KnownProgram> = stubs().flat_map(|(of, stub)| pairs_of(of, stub)).collect();
    let grader = grader("programs-cache");
    let submissions = cases.len();
    eprintln!(
        "asking for {} verdicts: {submissions} golden submissions, {} programs",
        submissions + programs.len(),
        programs.len()
    );
    let mut confusion = Confusion::default();
    for part in workers::map(&cases, |case| submission(&grader, case)) {
        confusion.add(part);
    }
    for part in workers::map(&programs, |known| program(&grader, known)) {
        confusion.add(part);
    }
    for part in workers::map(&pairs, |pair| two_mistakes(&grader, pair)) {
        confusion.add(part);
    }
    print!("{}", confusion.table());
    match confusion.holds() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// What becomes of a golden submission.
fn submission(grader: &Grader, case: &str) -> Confusion {
    let mut confusion = Confusion::default();
    let expected = expected(case);
    let folder = tempfile::tempdir().expect("a folder");
    lay_out(case, folder.path());
    let submission = Submission::read(folder.path()).expect("a submission");
    let report = match grader.report(&submission, &ask(Vec::new())) {
        Ok(report) => report,
        Err(why) => {
            confusion.verdict(case, &expected.verdict, &why.to_string());
            return confusion;
        }
    };
    let given = report
        .verdict
        .map_or("no verdict", |verdict| verdict.word());
    confusion.verdict(case, &expected.verdict, given);
    let all_right = ["COMPLETE", "RUNS-NOT-UNDERSTOOD"].contains(&expected.verdict.as_str());
    let mut called_wrong = None;
    for exercise in course::core() {
        let title = format!("{case} {}", exercise.name);
        let mut heard = match heard(&report, exercise) {
            Ok(heard) => heard,
            Err(why) => {
                confusion.differences.push(format!("{title}: {why}"));
                continue;
            }
        };
        // Of two mistakes in one step a case names the first; `tests/golden.rs` reads the rest.
        heard.names.truncate(1);
        let status = expected.status.get(exercise.name);
        match expected.misconception.get(exercise.name) {
            Some(name) => confusion.named(&title, name, &heard),
            None if status.is_some_and(|status| status == "failed") => {
                confusion.unnamed(&title, &heard);
            }
            None if heard.status != "passed" => called_wrong = Some(title),
            None => {}
        }
    }
    if all_right {
        confusion.right(called_wrong);
    }
    confusion
}

/// What becomes of a program in the middle of the solutions.
fn program(grader: &Grader, known: &KnownProgram) -> Confusion {
    let mut confusion = Confusion::default();
    let (title, expected) = (known.title(), known.verdict());
    let heard = match judged(grader, known, true) {
        Ok(heard) => heard,
        Err(why) => {
            confusion.verdict(&title, expected, &why);
            return confusion;
        }
    };
    confusion.verdict(&title, expected, heard.verdict.unwrap_or("no verdict"));
    match known.misconception() {
        _ if known.is_right => confusion.right((heard.status != "passed").then_some(title)),
        Some(name) => confusion.named(&title, name, &heard),
        None => confusion.unnamed(&title, &heard),
    }
    confusion
}

/// What is said of a program with two mistakes at once.
fn two_mistakes(grader: &Grader, pair: &KnownProgram) -> Confusion {
    let mut confusion = Confusion::default();
    let (title, both) = (pair.title(), both_names(pair));
    let heard = match judged(grader, pair, false) {
        Ok(heard) => heard,
        Err(why) => {
            confusion.differences.push(format!("{title}: {why}"));
            return confusion;
        }
    };
    let mut others = heard.names.iter();
    let place = match heard.names.len() {
        _ if others.any(|name| !both.contains(&name.as_str())) => 3,
        0 => 2,
        1 => 1,
        _ => 0,
    };
    confusion.pairs[place] += 1;
    if place == 3 {
        let given = heard.names.join(" and ");
        let line = format!("{title} is called {given:?} (seed {})", heard.seed);
        confusion.differences.push(line);
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

    fn named(&mut self, title: &str, name: &str, heard: &Heard) {
        let place = match heard.names.as_slice() {
            [given] if given == name => 0,
            [] => 2,
            _ => 1,
        };
        self.named[place] += 1;
        if place > 0 {
            let given = heard.names.join(" or ");
            let line = format!("{title} is called {given:?} (seed {})", heard.seed);
            self.differences.push(line);
        }
    }

    fn unnamed(&mut self, title: &str, heard: &Heard) {
        self.unnamed[usize::from(!heard.names.is_empty())] += 1;
        if !heard.names.is_empty() {
            let given = heard.names.join(" or ");
            let line = format!("{title} is called {given} (seed {})", heard.seed);
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
        sum(&mut self.pairs, &other.pairs);
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
            && self.pairs[3] == 0
            && share(self.pairs[0], self.pairs.iter().sum()) >= BOTH_NAMED
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
        let words = ["both named", "one of them named", "silent", "named wrong"];
        text += &rows("Programs with two mistakes at once", &words, &self.pairs);
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
