//! What the checker says of a program: the real one, with fresh sealed calls.

#![allow(dead_code)] // each program that shares this uses its part

use crate::book::{Kind, Program};
use crate::common::{checker_with, json, kept};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// What the checker said of an exercise.
pub struct Said {
    /// Of the whole submission; nothing where one exercise alone was asked.
    pub verdict: Option<String>,
    pub status: String,
    /// The misconceptions that it names, the likeliest first.
    pub names: Vec<String>,
    /// Draws the same calls again.
    pub seed: u64,
    /// Does the evidence show the first call, the simplest, that was not answered right? Looked at
    /// where no name says what is wrong.
    pub shows_simplest: bool,
}

/// Puts the program into the solutions, and asks: about its exercise alone, or for the verdict.
///
/// # Errors
/// When the checker writes no report.
pub fn ask(program: &Program, whole: bool) -> Result<Said, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    program.lay_out(folder.path());
    let name = program.exercise.name;
    let asked: &[&str] = if whole { &[] } else { &[name] };
    let report = json(checker_with(&cache(program)), folder.path(), asked)?;
    let mut said = heard(&report, name)?;
    if program.kind == Kind::Unnamed && !whole {
        let calls = replay(program, folder.path(), said.seed)?;
        let first = first_wrong(&calls, program.function);
        let evidence = evidence(&report, name);
        said.shows_simplest =
            first.is_some_and(|call| evidence.iter().any(|line| line.starts_with(call)));
    }
    Ok(said)
}

/// A cache for each exercise: all together make more than one cache keeps.
fn cache(program: &Program) -> String {
    format!("programs-cache-{}", &program.exercise.name[..4])
}

/// Empties the caches that are half full. Were one to fill up while two checkers use it, one of them
/// could throw out what the other has just found there.
pub fn make_room(programs: &[Program]) {
    const HALF: usize = 300;
    let mut caches: Vec<String> = programs.iter().map(cache).collect();
    caches.dedup();
    for folder in caches.iter().map(|cache| kept(cache)) {
        if fs::read_dir(&folder).is_ok_and(|entries| entries.count() > HALF) {
            fs::remove_dir_all(&folder).expect("a folder of this program's own");
        }
    }
}

/// What a report says of `exercise`.
///
/// # Errors
/// When it says nothing.
pub fn heard(report: &Value, exercise: &str) -> Result<Said, String> {
    let part = part(report, exercise).ok_or("the exercise is not in the report")?;
    let first = part["misconception"].as_str();
    let evidence = evidence(report, exercise);
    let others = evidence.iter().filter_map(|line| line.strip_prefix("or "));
    let others = others.filter_map(|line| line.split_once(": ").map(|(name, _)| name));
    Ok(Said {
        verdict: report["verdict"].as_str().map(str::to_string),
        status: part["status"].as_str().unwrap_or("null").to_string(),
        names: first
            .into_iter()
            .chain(others)
            .map(str::to_string)
            .collect(),
        seed: report["seed"].as_u64().ok_or("the report has no seed")?,
        shows_simplest: true,
    })
}

fn part<'a>(report: &'a Value, exercise: &str) -> Option<&'a Value> {
    let mut parts = report["exercises"].as_array()?.iter();
    parts.find(|part| part["name"] == exercise)
}

fn evidence<'a>(report: &'a Value, exercise: &str) -> Vec<&'a str> {
    let lines = part(report, exercise).and_then(|part| part["evidence"].as_array());
    let lines = lines.into_iter().flatten();
    lines.filter_map(Value::as_str).collect()
}

/// Every sealed call that `seed` draws, and how it was judged.
fn replay(program: &Program, folder: &Path, seed: u64) -> Result<String, String> {
    let mut checker = checker_with(&cache(program));
    checker.args(["replay", program.exercise.name, "--seed", &seed.to_string()]);
    let output = checker.arg("--dir").arg(folder).output();
    let output = output.map_err(|error| error.to_string())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
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
pub fn differences(program: &Program, said: &Said) -> Vec<String> {
    let mut found = Vec::new();
    let (title, seed) = (program.title(), said.seed);
    if said.status != program.status {
        found.push(format!(
            "{title}: the sealed calls should say {} and say {} (seed {seed})",
            program.status, said.status
        ));
    }
    let expected: Vec<&str> = program.misconception().into_iter().collect();
    if said.names != expected {
        let words = |names: &[&str]| match names {
            [] => "nothing".to_string(),
            names => names.join(" or "),
        };
        let given: Vec<&str> = said.names.iter().map(String::as_str).collect();
        found.push(format!(
            "{title}: the checker should name {} and names {} (seed {seed})",
            words(&expected),
            words(&given)
        ));
    }
    if said.status == program.status && !said.shows_simplest {
        found.push(format!(
            "{title}: the evidence should show the first wrong call, and shows another (seed {seed})"
        ));
    }
    found
}
