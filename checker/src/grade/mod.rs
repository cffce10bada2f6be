//! The stages in their order: a submission goes in, everything that a report can say comes out.

pub mod blame;
pub mod examine;
pub mod found;
pub mod ground;

use crate::build::rustc::{Compiler, Library};
use crate::evidence::Finding;
use crate::exercises::Exercise;
use crate::scan::{Lock, Scans};
use crate::submission::Submission;
use anyhow::Result;
use blame::{pass_on, with_causes};
use examine::examine_all;
use found::{not_asked, with_scan};
use ground::Ground;

/// What the code of a submission shows.
#[derive(Debug)]
pub struct Graded {
    pub findings: Vec<Finding>,
    pub locks: Vec<Lock>,
    /// The program that calls the learner's code, where any of it compiles.
    pub probe: Option<Library>,
}

/// Grades the exercises `wanted` with sealed calls drawn from `seed`.
///
/// # Errors
/// For faults of the machine or of the grader only; whatever a submission does is a [`Finding`].
pub fn grade(
    compiler: &Compiler,
    submission: &Submission,
    scans: &Scans,
    wanted: &[&'static Exercise],
    seed: u32,
) -> Result<Graded> {
    let all = with_causes(wanted, scans);
    let ground = Ground::lay(compiler, submission, scans, &all)?;
    let (mut asked, probe) = examine_all(compiler, &ground, scans, &all, seed)?;
    let finding = |exercise: &&'static Exercise| {
        let scanned = &scans[exercise.name];
        let built = ground.of(exercise.name);
        let finding = asked.remove(exercise.name);
        let finding = finding.unwrap_or_else(|| not_asked(submission, exercise, scanned, built));
        with_scan(finding, scanned)
    };
    let mut findings: Vec<Finding> = all.iter().map(finding).collect();
    pass_on(&mut findings, scans, &ground);
    findings.retain(|finding| {
        wanted
            .iter()
            .any(|exercise| exercise.name == finding.exercise)
    });
    let locks = wanted
        .iter()
        .flat_map(|exercise| scans[exercise.name].locks.clone());
    Ok(Graded {
        findings,
        locks: locks.collect(),
        probe,
    })
}
