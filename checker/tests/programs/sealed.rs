//! What the checker says of a program: the real one, with fresh sealed calls.

#![allow(dead_code)] // each program that shares this uses its part

use crate::book::KnownProgram;
use crate::common;
use checker::commands::replay;
use checker::course::Exercise;
use checker::grader::{Ask, Grader};
use checker::place::Remark;
use checker::submission::Submission;
use checker::verdict::Report;

/// What the checker said of an exercise.
pub struct Heard {
    /// Of the whole submission; nothing where one exercise alone was asked.
    pub verdict: Option<&'static str>,
    pub status: &'static str,
    /// The misconceptions that it names, the likeliest first.
    pub names: Vec<String>,
    /// Draws the same calls again.
    pub seed: u32,
    /// Does the evidence show the first call, the simplest, that was not answered right? Looked at
    /// where no name says what is wrong.
    pub shows_simplest: bool,
}

/// Asks about all exercises, or about some of them, with calls that were never drawn before.
pub fn ask(exercises: Vec<&'static Exercise>) -> Ask {
    Ask {
        seed: getrandom::u32().expect("the system gives random numbers") % 1_000_000_000,
        own: false,
        // The programs are the project's own, also where a part of the sandbox is missing.
        trust: true,
        ..common::ask(exercises)
    }
}

/// Puts the program into the solutions, and asks: about its exercise alone, or for the verdict.
///
/// # Errors
/// When there is no report.
pub fn judged(grader: &Grader, known: &KnownProgram, whole: bool) -> Result<Heard, String> {
    let folder = tempfile::tempdir().map_err(|why| why.to_string())?;
    known.lay_out(folder.path());
    let submission = Submission::read(folder.path()).map_err(|why| why.to_string())?;
    let ask = ask(if whole {
        Vec::new()
    } else {
        vec![known.exercise]
    });
    let report = grader
        .report(&submission, &ask)
        .map_err(|why| why.to_string())?;
    let mut heard = heard(&report, known.exercise)?;
    if known.is_unnamed() {
        let made = replay::run(grader, &submission, &ask).map_err(|why| why.to_string())?;
        let calls = replay::text(&made, ask.seed);
        let first = first_wrong(&calls, &known.stub.name);
        let evidence = evidence(&report, known.exercise);
        let shows = |call| evidence.iter().any(|remark| remark.text.starts_with(call));
        heard.shows_simplest = first.is_some_and(shows);
    }
    Ok(heard)
}

/// What a report says of `exercise`.
///
/// # Errors
/// When it says nothing.
pub fn heard(report: &Report, exercise: &Exercise) -> Result<Heard, String> {
    let finding = report.evidence.finding(exercise);
    let finding = finding.ok_or("the exercise is not in the report")?;
    let named = finding.misconceptions.iter();
    Ok(Heard {
        verdict: report.verdict.map(|verdict| verdict.word()),
        status: finding.status.word(),
        names: named.map(|it| it.name.to_string()).collect(),
        seed: report.evidence.seed,
        shows_simplest: true,
    })
}

fn evidence<'a>(report: &'a Report, exercise: &Exercise) -> &'a [Remark] {
    let finding = report.evidence.finding(exercise);
    finding.map_or(&[], |finding| &finding.evidence)
}

/// The first call of `function`, in words, that a replay does not say to hold.
fn first_wrong<'a>(replay: &'a str, function: &str) -> Option<&'a str> {
    let mut calls = replay.split("\n\n").filter_map(|call| {
        let (place, rest) = call.trim_start().split_once("] ")?;
        place.starts_with(&format!("{function}[")).then_some(rest)
    });
    let call = calls.find(|call| !call.trim_end().ends_with("  holds"))?;
    call.lines().next()
}

/// What the checker should have said and did not, a sentence each.
pub fn differences(known: &KnownProgram, heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    let (title, seed, status) = (known.title(), heard.seed, known.program.status);
    let verdict = heard.verdict.filter(|given| *given != known.verdict());
    if let Some(given) = verdict {
        found.push(format!(
            "{title}: the verdict should be {} and is {given} (seed {seed})",
            known.verdict()
        ));
    }
    if heard.status != status {
        found.push(format!(
            "{title}: the sealed calls should say {status} and say {} (seed {seed})",
            heard.status
        ));
    }
    let expected: Vec<&str> = known.misconception().into_iter().collect();
    if heard.names != expected {
        let words = |names: &[&str]| match names {
            [] => "nothing".to_string(),
            names => names.join(" or "),
        };
        let given: Vec<&str> = heard.names.iter().map(String::as_str).collect();
        found.push(format!(
            "{title}: the checker should name {} and names {} (seed {seed})",
            words(&expected),
            words(&given)
        ));
    }
    if heard.status == status && !heard.shows_simplest {
        found.push(format!(
            "{title}: the evidence should show the first wrong call, and shows another (seed {seed})"
        ));
    }
    found
}
