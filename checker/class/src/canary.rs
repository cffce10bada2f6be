//! Submissions of which the verdict is known: does the grader still tell right from wrong?

use anyhow::{Context, Result};
use checker::course::{self, Exercise};
use checker::fault::Fault;
use checker::grader::{Ask, Grader};
use checker::invocation::Invocation;
use checker::judge::evidence::{Finding, Status};
use checker::submission::Submission;
use std::fs;
use std::path::{Path, PathBuf};

/// The solution, and known wrong programs in it.
pub struct Canary {
    folder: PathBuf,
    round: usize,
}

impl Canary {
    /// Keeps its submissions in `folder`, which is its own.
    pub fn new(folder: PathBuf) -> Canary {
        Canary { folder, round: 0 }
    }

    /// Grades a right submission and a wrong one, another each time. What is wrong with the grader,
    /// if something is.
    ///
    /// # Errors
    /// When the submissions cannot be written.
    pub fn try_out(&mut self, grader: &Grader, seed: u32) -> Result<Option<String>> {
        let programs: Vec<_> = course::core().flat_map(wrong).collect();
        let (exercise, name, text) = &programs[self.round * 7 % programs.len()];
        self.round += 1;
        let _ = fs::remove_dir_all(&self.folder);
        let (right, other) = (self.folder.join("right"), self.folder.join("wrong"));
        let all: Vec<&'static Exercise> = course::core().collect();
        for exercise in &all {
            write(&right, exercise, exercise.solution)?;
            write(&other, exercise, exercise.solution)?;
        }
        write(&other, exercise, text)?;
        let ill = ill(grader, &right, &all, seed, Known::Right)
            .or_else(|| ill(grader, &other, &[exercise], seed, Known::Wrong(name)));
        let _ = fs::remove_dir_all(&self.folder);
        Ok(ill)
    }
}

/// The programs of an exercise that have a name, each with its whole text.
fn wrong(exercise: &'static Exercise) -> Vec<(&'static Exercise, &'static str, String)> {
    let programs = exercise.stubs.iter().flat_map(|stub| exercise.wrong(stub));
    let named = programs.filter(|program| program.lesson.is_some() && program.status == "failed");
    let whole = named.filter_map(|program| {
        let text = program.source(exercise).ok()?;
        Some((exercise, program.name, text))
    });
    whole.collect()
}

fn write(folder: &Path, exercise: &Exercise, text: &str) -> Result<()> {
    let folder = folder.join(exercise.name);
    let written = fs::create_dir_all(folder.join("src"))
        .and_then(|()| fs::write(folder.join("Cargo.toml"), exercise.manifest))
        .and_then(|()| fs::write(folder.join("src/lib.rs"), text));
    written.with_context(|| format!("cannot write {}", folder.display()))
}

/// What is known of a submission.
#[derive(Debug, Clone, Copy)]
pub enum Known<'a> {
    Right,
    /// The mistake's name.
    Wrong(&'a str),
}

/// How the grader misjudges the `exercises` in a folder, if it does.
pub fn ill(
    grader: &Grader,
    folder: &Path,
    exercises: &[&'static Exercise],
    seed: u32,
    known: Known,
) -> Option<String> {
    let ask = Ask {
        exercises: exercises.to_vec(),
        seed,
        course_key: String::new(),
        // The project's own code.
        own: true,
        trust: true,
        invocation: Invocation::default(),
    };
    let report = Submission::read(folder).and_then(|it| grader.report(&it, &ask));
    let report = match report {
        Ok(report) => report,
        Err(fault) => return Some(words(&fault)),
    };
    let is_misjudged = |finding: &&Finding| match known {
        Known::Right => finding.status != Status::Passed,
        Known::Wrong(name) => {
            let mut named = finding.misconceptions.iter();
            finding.status != Status::Failed || named.all(|named| named.name != name)
        }
    };
    let mut findings = report.evidence.findings.iter();
    let misjudged = findings.find(is_misjudged)?;
    let what = match known {
        Known::Right => "the solution".to_string(),
        Known::Wrong(name) => format!("the program {name}"),
    };
    let (exercise, status) = (misjudged.exercise, misjudged.status.word());
    Some(format!("{exercise} of {what} was judged as {status}"))
}

fn words(fault: &Fault) -> String {
    format!(
        "the grader did not judge a submission of its own: {}",
        fault.words()
    )
}
