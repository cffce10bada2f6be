//! Asks the exercises that compile, and judges what they answer.

use crate::build::graph::Built;
use crate::build::probe_parts::{Linked, link};
use crate::build::rustc::{Compiler, Library};
use crate::evidence::{Finding, judge};
use crate::exercises::Exercise;
use crate::grade::found::{no_program, other_signature};
use crate::grade::ground::Ground;
use crate::parallel;
use crate::probe::{Call, Replies, ask};
use crate::scan::Scans;
use crate::sealed::Examination;
use anyhow::Result;
use std::collections::BTreeMap;

/// Asks each of `exercises`, which compile, in a process of its own; all those processes run one
/// program.
///
/// Returns the findings by name, and the program, where there is one.
///
/// # Errors
/// For faults of the machine or of the grader only.
pub fn examine_all(
    compiler: &Compiler,
    ground: &Ground,
    scans: &Scans,
    exercises: &[&'static Exercise],
    seed: u32,
) -> Result<(BTreeMap<&'static str, Finding>, Option<Library>)> {
    let mut findings = BTreeMap::new();
    let mut ready = Vec::new();
    for exercise in exercises.iter().copied() {
        match ground.part_of(exercise.name) {
            Some(Built::Library(_)) => ready.push(exercise),
            // The part that calls it does not compile, though it does itself.
            Some(Built::Failed(failure)) => {
                findings.insert(exercise.name, other_signature(exercise.name, failure));
            }
            _ => {}
        }
    }
    if ready.is_empty() {
        return Ok((findings, None));
    }
    let nodes: Vec<(&'static str, String)> = ready
        .iter()
        .map(|exercise| (exercise.name, ground.node(exercise.name)))
        .collect();
    let Linked { program, left_out } = link(compiler, &ground.built, &nodes)?;
    for (exercise, failure) in &left_out {
        findings.insert(exercise, no_program(exercise, failure));
    }
    ready.retain(|exercise| !findings.contains_key(exercise.name));
    let asked = parallel::map(&ready, |exercise| -> Result<Finding> {
        let examinations = (exercise.examine)(seed);
        let replies = put_questions(compiler, &program, exercise.name, &examinations)?;
        let calls = &scans[exercise.name].calls;
        Ok(judge(exercise.name, &examinations, &replies, calls))
    });
    for (exercise, finding) in ready.iter().zip(asked) {
        findings.insert(exercise.name, finding?);
    }
    Ok((findings, Some(program)))
}

/// Puts the calls of all `examinations` to the probe, one after the other.
///
/// # Errors
/// For faults of the machine or of the grader only.
pub fn put_questions(
    compiler: &Compiler,
    probe: &Library,
    exercise: &'static str,
    examinations: &[Box<dyn Examination>],
) -> Result<Replies> {
    let calls: Vec<Call> = examinations
        .iter()
        .flat_map(|examination| {
            let function = examination.function();
            let call = move |arguments| Call {
                exercise,
                function,
                arguments,
            };
            examination.calls().into_iter().map(call)
        })
        .collect();
    ask(&compiler.launcher, &probe.program(), &calls)
}
