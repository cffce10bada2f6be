//! Given code that a learner changed is said first, whatever the answers that hang on it are called.

use crate::common::{ask, lay_out};
use crate::setup;
use checker::course;
use checker::grader::Grader;
use checker::submission::Submission;
use checker::workers;
use std::fs;

/// An exercise, what is changed there and to what, and the name of what was given.
const CHANGED: [(&str, &str, &str, &str); 8] = [
    (
        "ex07_guard",
        "1e6 * loss_at_start.max(1.0)",
        "1e6 * loss_at_start",
        "default_ceiling",
    ),
    (
        "ext01_line",
        "RESTING: f64 = 1e-12",
        "RESTING: f64 = 1e-3",
        "RESTING",
    ),
    ("ext01_line", "EDGE: f64 = 1e-9", "EDGE: f64 = 0.5", "EDGE"),
    (
        "ext04_adam",
        "slopes: [0.0; N]",
        "slopes: [1.0; N]",
        "Memory::FRESH",
    ),
    ("ext04_adam", "steps: 0,", "steps: 1,", "Memory::FRESH"),
    (
        "ext08_autodiff",
        "-self.slope * self.value.sin()",
        "self.slope * self.value.sin()",
        "Dual",
    ),
    ("ext08_autodiff", "slope: 0.0 }", "slope: 1.0 }", "Dual"),
    (
        "ext08_autodiff",
        "value: self.value - other.value",
        "value: other.value - self.value",
        "Dual",
    ),
];

#[test]
fn a_given_piece_that_was_changed_is_said_first_with_its_line() {
    let grader = Grader::open(setup()).expect("the machine is well");
    workers::map(&CHANGED, |(exercise, was, is, name)| {
        let exercise = course::find(exercise).expect("the course has it");
        let folder = tempfile::tempdir().expect("a folder");
        lay_out("all_right", folder.path());
        let text = exercise.solution.replacen(was, is, 1);
        assert_ne!(text, exercise.solution, "{was} stands in {}", exercise.name);
        let lib = folder.path().join(exercise.name).join("src/lib.rs");
        fs::write(lib, &text).expect("written");
        let submission = Submission::read(folder.path()).expect("it was laid out");
        let report = grader.report(&submission, &ask(vec![exercise]));
        let report = report.expect("the machine is well");
        let finding = report.evidence.finding(exercise).expect("it was asked");
        let first = finding.evidence.first().expect("something is said");
        let says = format!("{name} was handed out with this step, and is no longer what it was");
        assert!(first.text.starts_with(&says), "{is}: {}", first.text);
        assert_eq!(finding.status.word(), "failed", "{is}");
        let place = first.place.as_ref().expect("it has a place");
        let line = place.line;
        let near = text.lines().skip(line - 1).take(6);
        let near: Vec<&str> = near.collect();
        let stands = is.split(' ').next().expect("a word");
        assert!(
            near.iter().any(|line| line.contains(stands)),
            "{is} stands near line {line}, where there is {near:?}"
        );
    });
}
