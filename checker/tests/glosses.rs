//! Every gloss says of its examples what it should, and is silent where they only look alike.
//!
//! `PRINT_GLOSSES=power cargo test -p checker --test glosses -- --nocapture` shows the reports on the
//! examples of the glosses whose names hold this word, as learners read them.

mod common;

use checker::course::functions::with_bodies;
use checker::course::{self, Exercise};
use checker::glossary::gloss::{Example, Gloss, Reads};
use checker::glossary::{Glossed, all};
use checker::grader::Grader;
use checker::judge::evidence::{Finding, Status};
use checker::report::human;
use checker::submission::Submission;
use checker::text::{line_of, wrap};
use checker::verdict::Report;
use checker::workers;
use common::{ask, grader, root};
use std::collections::BTreeSet;
use std::fs;

/// The exercise in which the learner writes `function`.
fn exercise_of(function: &str) -> &'static Exercise {
    let has = |exercise: &&Exercise| exercise.stubs.iter().any(|stub| stub.name == function);
    let found = course::all().iter().find(has);
    found.unwrap_or_else(|| panic!("no exercise asks for {function}"))
}

/// The solution with this one function written so.
fn source(example: &Example) -> String {
    let body = |function: &course::functions::Function| {
        let is_it = function.name == example.function;
        is_it.then(|| format!("{{\n{}\n}}", example.body))
    };
    let solution = exercise_of(example.function).solution;
    with_bodies(solution, body).expect("a solution is Rust")
}

/// `says` with its lines counted from the first of the example.
fn counted_from_its_first(says: &str, example: &Example) -> String {
    let source = source(example);
    let begins = source.find(example.body.trim()).expect("it stands there");
    let above = line_of(&source, begins) - 1;
    let mut words = says.split("line ");
    let mut counted = words.next().unwrap_or_default().to_string();
    for rest in words {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        counted += "line ";
        counted += &match rest[..rest.len() - digits.len()].parse::<usize>() {
            Ok(number) => format!("{}{digits}", number - above),
            Err(_) => rest.to_string(),
        };
    }
    counted
}

/// What the checker says of a submission with this one function written so.
fn report(grader: &Grader, example: &Example) -> Report {
    report_of_source(grader, example, &source(example))
}

/// What the checker says where `source` is the file of the exercise in which the example stands.
fn report_of_source(grader: &Grader, example: &Example, source: &str) -> Report {
    let exercise = exercise_of(example.function);
    let folder = tempfile::tempdir().expect("a folder");
    let made = folder.path().join(exercise.name);
    fs::create_dir_all(made.join("src")).expect("made");
    fs::write(made.join("src/lib.rs"), source).expect("written");
    let manifest = format!("solutions/{}/Cargo.toml", exercise.name);
    fs::copy(root().join(manifest), made.join("Cargo.toml")).expect("copied");
    let submission = Submission::read(folder.path()).expect("a submission");
    let report = grader.report(&submission, &ask(vec![exercise]));
    report.unwrap_or_else(|why| panic!("{}: {why}", example.body))
}

fn is_of_all(gloss: &Gloss) -> bool {
    matches!(gloss.reads, Reads::AnyError(_))
}

/// In which ways an exercise goes wrong of which the gloss speaks.
fn statuses(reads: &Reads) -> Vec<Status> {
    match reads {
        Reads::Errors(..) | Reads::AnyError(_) => vec![Status::DoesNotCompile],
        Reads::Panics(_) => vec![Status::Panicked],
        Reads::Wrong(_) => vec![Status::Failed, Status::Panicked],
        Reads::Stack(_) => vec![Status::Limit],
        Reads::AnyOf(all) => all.iter().flat_map(statuses).collect(),
    }
}

/// Does the example go wrong in the way of which the gloss speaks? Otherwise its silence says nothing.
fn goes_wrong(gloss: &Gloss, findings: &[Finding]) -> bool {
    let statuses = statuses(&gloss.reads);
    findings
        .iter()
        .any(|finding| statuses.contains(&finding.status))
}

#[test]
fn every_gloss_speaks_and_is_silent_as_its_examples_say() {
    let grader = grader("glosses-cache");
    let print = std::env::var("PRINT_GLOSSES").ok();
    let examples: Vec<(&Gloss, &Example)> = all()
        .iter()
        .flat_map(|gloss| gloss.examples.iter().map(|example| (*gloss, example)))
        .collect();
    let wrong = workers::map(&examples, |(gloss, example)| {
        if print
            .as_ref()
            .is_some_and(|word| !gloss.name.contains(word))
        {
            return None;
        }
        let report = report(&grader, example);
        let findings = &report.evidence.findings;
        let glosses: Vec<&Glossed> = findings.iter().flat_map(|it| &it.glosses).collect();
        if print.is_some() {
            let text = anstream::adapter::strip_str(&human::render(&report)).to_string();
            println!("== {}\n{}\n--\n{text}", gloss.name, example.body);
        }
        let own = glosses.iter().find(|it| it.name == gloss.name);
        let said = own.map_or("", |it| it.says.text.as_str());
        let said = counted_from_its_first(said, example);
        let others: Vec<&&Glossed> = glosses.iter().filter(|it| it.name != gloss.name).collect();
        // What is said of every error goes well with what is said of one.
        let goes_with = |name: &str| all().iter().any(|it| it.name == name && is_of_all(it));
        let is_alone = example.says.is_empty()
            || is_of_all(gloss)
            || others.iter().all(|it| goes_with(it.name));
        let is_right = said == example.says && is_alone && goes_wrong(gloss, findings);
        (!is_right).then(|| {
            format!(
                "{} of `{}` should say\n  {:?}, and says\n  {said:?}; others: {others:?}; of\n{:?}",
                gloss.name, example.body, example.says, findings[0],
            )
        })
    });
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_gloss_has_examples_of_two_hands_and_one_that_only_looks_alike() {
    for gloss in all() {
        let (silent, speaking): (Vec<&Example>, Vec<&Example>) =
            gloss.examples.iter().partition(|it| it.says.is_empty());
        assert!(
            speaking.len() >= 2 && !silent.is_empty(),
            "{} has {} examples where it speaks and {} where it is silent",
            gloss.name,
            speaking.len(),
            silent.len()
        );
    }
}

#[test]
fn a_gloss_fits_two_lines_of_a_terminal() {
    let examples = all().iter().flat_map(|gloss| gloss.examples);
    let lines = examples.map(|example| wrap(example.says, 80 - "    In Rust: ".len()));
    let long: Vec<String> = lines
        .filter(|it| it.len() > 2)
        .map(|it| it.join("\n"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n\n"));
}

#[test]
fn every_report_format_says_what_a_gloss_says() {
    let gloss = all().iter().find(|gloss| gloss.name == "power-by-stars");
    let example = &gloss.expect("there is one").examples[0];
    let report = report(&grader("glosses-cache"), example);
    let formats = checker::report::FORMATS.iter();
    for format in formats {
        let said = (format.render)(&report);
        assert!(said.contains("is no power"), "{}:\n{said}", format.name);
    }
}

#[test]
fn a_gloss_quotes_what_is_written_behind_a_byte_order_mark() {
    let mut glosses = all().iter();
    let gloss = glosses.find(|gloss| gloss.name == "whole-number-division");
    let example = &gloss.expect("there is one").examples[0];
    let marked = format!("\u{feff}{}", source(example));
    let report = report_of_source(&grader("glosses-cache"), example, &marked);
    let mut glosses = report.evidence.findings.iter().flat_map(|it| &it.glosses);
    let said = glosses.next().map_or("", |it| it.says.text.as_str());
    assert_eq!(said, example.says);
}

#[test]
fn no_two_glosses_have_one_name() {
    let names: BTreeSet<&str> = all().iter().map(|gloss| gloss.name).collect();
    assert_eq!(names.len(), all().len());
}
