//! The stages in their order: a submission goes in, everything that a report can say comes out.

pub mod blame;
pub mod examine;
pub mod found;
pub mod ground;

use crate::build::rustc::{Compiler, Library};
use crate::evidence::{Finding, Status};
use crate::exercises::{self, Exercise};
use crate::parallel;
use crate::scan::Lock;
use crate::submission::Submission;
use anyhow::Result;
use blame::{second_look, suspects};
use examine::examine_all;
use found::{not_asked, with_scan};
use ground::Ground;

/// The part of the probe that runs all nine together.
pub const EXPERIMENT: &str = "experiment";

/// What the code of a submission shows.
#[derive(Debug)]
pub struct Graded {
    pub findings: Vec<Finding>,
    pub locks: Vec<Lock>,
    /// The learner's own nine in one program, where all of them compile: write-up and constructions
    /// are held against it.
    pub probe: Option<Library>,
}

/// Grades the exercises `wanted` (and builds what they rest on) with sealed calls drawn from `seed`.
///
/// # Errors
/// For faults of the machine or of the grader only; whatever a submission does is a [`Finding`].
pub fn grade(
    compiler: &Compiler,
    submission: &Submission,
    wanted: &[&'static Exercise],
    seed: u32,
) -> Result<Graded> {
    let ground = Ground::lay(compiler, submission, wanted)?;
    let findings_on = |wanted: &[&'static Exercise]| -> Result<(Vec<Finding>, Option<Library>)> {
        let there: Vec<&'static Exercise> = wanted
            .iter()
            .copied()
            .filter(|exercise| ground.is_built(exercise))
            .collect();
        let (mut asked, probe) = examine_all(compiler, &ground.built, &there, seed)?;
        let findings = wanted.iter().map(|exercise| {
            let scanned = &ground.scans[exercise.name];
            let built = ground.built.get(exercise.name);
            let finding = asked.remove(exercise.name);
            let finding =
                finding.unwrap_or_else(|| not_asked(submission, exercise, scanned, built));
            with_scan(finding, scanned)
        });
        Ok((findings.collect(), probe))
    };
    let (mut findings, probe) = findings_on(wanted)?;
    let (below, _) = findings_on(&below(wanted, &findings))?;
    let suspects = suspects(&findings, &below);
    for finding in parallel::map(&suspects, |(exercise, cause)| {
        let scanned = &ground.scans[exercise.name];
        second_look(compiler, submission, exercise, *cause, scanned, seed)
    }) {
        if let Some(finding) = finding?
            && let Some(first) = findings.iter_mut().find(|f| f.exercise == finding.exercise)
        {
            *first = finding;
        }
    }
    let locks = wanted
        .iter()
        .flat_map(|exercise| ground.scans[exercise.name].locks.clone());
    Ok(Graded {
        findings,
        locks: locks.collect(),
        probe,
    })
}

/// What was not asked for, though something rests on it that is not right.
fn below(wanted: &[&'static Exercise], findings: &[Finding]) -> Vec<&'static Exercise> {
    let is_wanted = |one: &Exercise| wanted.iter().any(|exercise| exercise.name == one.name);
    let holds_up = |one: &Exercise| {
        let not_right = |finding: &Finding| finding.status != Status::Passed;
        wanted
            .iter()
            .zip(findings)
            .filter(|(_, finding)| not_right(finding))
            .any(|(exercise, _)| {
                exercise
                    .rests_on()
                    .iter()
                    .any(|below| below.name == one.name)
            })
    };
    exercises::ALL
        .iter()
        .filter(|one| !is_wanted(one) && holds_up(one))
        .collect()
}
