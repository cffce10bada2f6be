//! Grades one submission, and says what it is made of.

use crate::delivery::take::{Lack, Refused};
use crate::record::{Graded, Outcome, Step};
use anyhow::Result;
use checker::course::functions::last_name;
use checker::fault::Fault;
use checker::grader::{Ask, Grader};
use checker::invocation::Invocation;
use checker::judge::evidence::Finding;
use checker::key::Key;
use checker::report::json;
use checker::submission::{Submission, Text};
use checker::verdict::{Report, Verdict};
use std::fs;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// How a whole class is asked.
#[derive(Debug, Clone)]
pub struct Terms {
    pub seed: u32,
    pub course_key: String,
    pub trust: bool,
}

/// The digest of everything that is graded: crates, answers and figures.
///
/// # Errors
/// When there is nothing to grade any more.
pub fn digest(folder: &Path) -> Result<Key, Refused> {
    let read = Submission::read(folder);
    let submission = read.map_err(|fault| (Lack::NoWork, one_line(&fault.words())))?;
    let text = |text: &Text| text.clone().unwrap_or_else(|why| why).into_bytes();
    let answers = [
        &submission.understanding,
        &submission.attempts,
        &submission.write_up,
    ];
    let mut parts: Vec<_> = answers.map(text).into();
    for found in &submission.crates {
        parts.push(found.exercise.name.into());
        parts.extend(found.manifest.iter().map(text));
        parts.extend(found.left_out.iter().map(|it| it.below("").into_bytes()));
        for (path, source) in &found.sources {
            parts.extend([path.clone().into_bytes(), source.clone()]);
        }
    }
    parts.extend(figures(&folder.join("figures")));
    Ok(Key::of(parts.iter().map(Vec::as_slice)))
}

/// Names and texts of the figures; a figure is never larger.
fn figures(folder: &Path) -> Vec<Vec<u8>> {
    const MOST: u64 = 4 << 20;
    let is_real = fs::symlink_metadata(folder).is_ok_and(|meta| meta.is_dir());
    let entries = fs::read_dir(folder).ok().filter(|_| is_real);
    let entries = entries.into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<_> = entries
        .filter(|it| it.file_type().is_ok_and(|it| it.is_file()))
        .collect();
    files.sort_by_key(fs::DirEntry::file_name);
    let read = |entry: fs::DirEntry| {
        let mut bytes = Vec::new();
        let file = fs::File::open(entry.path());
        let _ = file.and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes));
        [
            entry
                .file_name()
                .to_string_lossy()
                .into_owned()
                .into_bytes(),
            bytes,
        ]
    };
    files.into_iter().flat_map(read).collect()
}

/// Grades the folder. What goes wrong here is no verdict, and never the learner's.
///
/// # Errors
/// When code that nobody trusts must not run on this machine: then none of the class can be graded.
pub fn grade(grader: &Grader, folder: &Path, terms: &Terms) -> Result<Outcome, Fault> {
    let ask = Ask {
        exercises: Vec::new(),
        seed: terms.seed,
        course_key: terms.course_key.clone(),
        own: false,
        trust: terms.trust,
        // What the report says next is said to the learner, in the learner's own workshop.
        invocation: Invocation::default(),
    };
    let work = || Submission::read(folder).and_then(|it| grader.report(&it, &ask));
    let no_verdict = |lack, says: String| {
        Ok(Outcome::NoVerdict {
            lack,
            says: one_line(&says),
        })
    };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(report)) if report.outcome == Verdict::GraderError => {
            let ill = report
                .evidence
                .findings
                .iter()
                .find(|it| it.status.word() == "grader-error");
            let says = ill
                .and_then(|it| it.evidence.first())
                .map(|it| it.below(""));
            no_verdict(Lack::GraderIll, says.unwrap_or_else(|| report.next.clone()))
        }
        Ok(Ok(report)) => Ok(Outcome::Graded(Box::new(graded(&report, folder)))),
        Ok(Err(fault @ Fault::NotTrusted(_))) => Err(fault),
        Ok(Err(fault @ Fault::NotASubmission(_))) => no_verdict(Lack::NoWork, fault.words()),
        Ok(Err(fault)) => no_verdict(Lack::GraderIll, fault.words()),
        Err(_) => no_verdict(Lack::GraderIll, "the grader panicked".to_string()),
    }
}

fn graded(report: &Report, folder: &Path) -> Graded {
    let mut text: serde_json::Value =
        serde_json::from_str(&json::render(report)).expect("what was written as JSON is JSON");
    // The learner knows the folder by another name.
    let folder = folder.display().to_string().replace('\\', "/");
    if let Some(next) = text["next"].as_str() {
        text["next"] = next.replace(&folder, "exercises").into();
    }
    Graded {
        verdict: report.outcome.word().to_string(),
        steps: report.evidence.findings.iter().map(step).collect(),
        report: text,
    }
}

fn step(finding: &Finding) -> Step {
    let exercise = checker::course::find(finding.exercise).expect("it was judged");
    let functions = exercise.stubs.iter().map(|stub| stub.name.clone());
    let is_wrong = |name: &&String| finding.functions.contains(&last_name(name));
    let functions: Vec<String> = functions.collect();
    Step {
        name: finding.exercise.to_string(),
        status: finding.status.word().to_string(),
        wrong: functions.iter().filter(is_wrong).cloned().collect(),
        functions,
    }
}

/// A reason in one line.
fn one_line(says: &str) -> String {
    says.split_whitespace().collect::<Vec<_>>().join(" ")
}
