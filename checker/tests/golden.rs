//! Every golden submission is judged as its `expected.toml` says.

mod common;

use checker::workers;
use common::verdicts::differences;
use common::{cases, expected, lay_out, report};

#[test]
fn every_golden_submission_gets_the_verdict_that_it_deserves() {
    let cases = cases();
    let wrong = workers::map(&cases, |case| {
        let folder = tempfile::tempdir().expect("a folder");
        lay_out(case, folder.path());
        let said = report(folder.path(), &[]);
        let differences = differences(&expected(case), &said);
        let text = differences.join("\n  ");
        (!differences.is_empty()).then(|| format!("{case} (seed {}):\n  {text}", said["seed"]))
    });
    let wrong: Vec<String> = wrong.into_iter().flatten().collect();
    assert!(
        wrong.is_empty(),
        "{} of {} differ:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}
