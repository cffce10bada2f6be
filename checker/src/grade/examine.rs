//! Asks the exercises that compile, and judges what they answer.

use crate::build::graph::{self, Graph};
use crate::build::rustc::{Compiler, Library};
use crate::evidence::{Finding, judge};
use crate::exercises::{self, Exercise};
use crate::grade::EXPERIMENT;
use crate::grade::found::other_signature;
use crate::parallel;
use crate::probe::{Call, Replies, ask};
use crate::sealed::Examination;
use anyhow::Result;
use std::collections::BTreeMap;

/// Links one probe for all of `exercises` and asks each in a process of its own. Where the probe does
/// not link, one crate's signatures are not those of the course: then each gets a probe of its own.
///
/// Returns the findings by name, and the probe of all, where there is one.
///
/// # Errors
/// For faults of the machine or of the grader only.
pub fn examine_all(
    compiler: &Compiler,
    built: &Graph,
    exercises: &[&'static Exercise],
    seed: u32,
) -> Result<(BTreeMap<&'static str, Finding>, Option<Library>)> {
    let names: Vec<&'static str> = exercises.iter().map(|exercise| exercise.name).collect();
    if names.is_empty() {
        return Ok((BTreeMap::new(), None));
    }
    let mut parts = names.clone();
    if names.len() == exercises::ALL.len() {
        parts.push(EXPERIMENT);
    }
    let joint = match graph::link_probe(compiler, built, &parts)? {
        Ok(probe) => Some(probe),
        Err(_) if names.len() > 1 => None,
        Err(failure) => {
            let finding = other_signature(names[0], &failure);
            return Ok((BTreeMap::from([(names[0], finding)]), None));
        }
    };
    let one = |exercise: &&'static Exercise| -> Result<Finding> {
        match &joint {
            Some(probe) => examine(compiler, probe, exercise, seed),
            None => {
                let (mut alone, _) = examine_all(compiler, built, &[exercise], seed)?;
                Ok(alone.remove(exercise.name).expect("it was asked"))
            }
        }
    };
    let findings = parallel::map(exercises, one);
    let named = names
        .into_iter()
        .zip(findings)
        .map(|(name, finding)| Ok((name, finding?)));
    Ok((named.collect::<Result<_>>()?, joint))
}

/// Asks one exercise.
fn examine(
    compiler: &Compiler,
    probe: &Library,
    exercise: &'static Exercise,
    seed: u32,
) -> Result<Finding> {
    let examinations = (exercise.examine)(seed);
    let replies = put_questions(compiler, probe, exercise.name, &examinations)?;
    Ok(judge(exercise.name, &examinations, &replies))
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
