//! Tells a mistake from its consequences: an exercise that goes wrong only because of an earlier one
//! is not blamed.

use crate::build::graph::{self, Built, Node};
use crate::build::reference;
use crate::build::rustc::{Compiler, Source};
use crate::evidence::{Finding, Status};
use crate::exercises::{self, Exercise};
use crate::grade::examine::examine_all;
use crate::grade::found::with_scan;
use crate::scan::Scanned;
use crate::submission::Submission;
use anyhow::Result;

/// Exercises that are not right and rest on earlier ones that are not right either, with the first
/// of those. `below`: findings on exercises that were not asked for.
pub fn suspects(
    findings: &[Finding],
    below: &[Finding],
) -> Vec<(&'static Exercise, (&'static str, Status))> {
    let runs = [
        Status::Failed,
        Status::Stub,
        Status::Panicked,
        Status::Limit,
        Status::DoesNotCompile,
    ];
    let own_todo = |finding: &Finding| {
        finding.status == Status::Stub && finding.evidence[0].starts_with("todo!() left")
    };
    let is_right = |status: Status| [Status::Passed, Status::Affected].contains(&status);
    findings
        .iter()
        .filter(|finding| runs.contains(&finding.status) && !own_todo(finding))
        .filter_map(|finding| {
            let exercise = Exercise::find(finding.exercise)?;
            let cause = exercise.rests_on().into_iter().find_map(|earlier| {
                let mut all = findings.iter().chain(below);
                let earlier = all.find(|finding| finding.exercise == earlier.name)?;
                (!is_right(earlier.status)).then_some((earlier.exercise, earlier.status))
            })?;
            Some((exercise, cause))
        })
        .collect()
}

/// Asks `exercise` again, on the checker's own right versions of everything that it rests on: is it
/// wrong by itself, or only because of `cause`? `None` when it does not even compile there.
///
/// # Errors
/// For faults of the machine or of the grader only.
pub fn second_look(
    compiler: &Compiler,
    submission: &Submission,
    exercise: &'static Exercise,
    cause: (&'static str, Status),
    scanned: &Scanned,
    seed: u32,
) -> Result<Option<Finding>> {
    let sources: Vec<(&'static Exercise, Vec<Source>)> = exercises::ALL[..exercise.index()]
        .iter()
        .map(|earlier| (earlier, reference::sources(earlier.name)))
        .collect();
    let mut nodes: Vec<Node> = sources
        .iter()
        .map(|(earlier, sources)| Node {
            name: earlier.name,
            sources,
            needs: earlier.needs,
        })
        .collect();
    nodes.push(Node {
        name: exercise.name,
        sources: &submission.of(exercise).sources,
        needs: &scanned.needs,
    });
    let rests_on = exercise.rests_on();
    nodes.retain(|node| {
        node.name == exercise.name
            || scanned.needs.contains(&node.name)
            || rests_on.iter().any(|earlier| earlier.name == node.name)
    });
    let built = graph::build(compiler, &nodes)?;
    if !matches!(built.get(exercise.name), Some(Built::Library(_))) {
        return Ok(None);
    }
    let (mut asked, _) = examine_all(compiler, &built, &[exercise], seed)?;
    let finding = asked.remove(exercise.name).expect("it was asked");
    if finding.status != Status::Passed {
        return Ok(Some(with_scan(finding, scanned)));
    }
    let (cause, cause_status) = cause;
    let (status, line) = match cause_status {
        Status::Failed => (
            Status::Affected,
            format!("its own code is right; it goes wrong because it calls {cause}"),
        ),
        _ => (
            Status::Waiting,
            format!("its own code is right; it needs {cause}, which is not ready"),
        ),
    };
    let mut finding = Finding::new(exercise.name, status, vec![line]);
    finding.cause = Some(cause);
    Ok(Some(finding))
}
