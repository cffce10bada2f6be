//! The stages in their order: a submission goes in, everything that a report can say comes out.

use crate::build::graph::{self, Built, Graph, Node};
use crate::build::reference;
use crate::build::rustc::{Compiler, Failure, Library, Source};
use crate::evidence::{Finding, Status, judge};
use crate::exercises::{self, Exercise};
use crate::probe::{Call, Replies, ask};
use crate::scan::{Lock, Scanned, scan};
use crate::sealed::Examination;
use crate::submission::{ROOT, Submission};
use anyhow::Result;
use std::collections::BTreeMap;
use std::thread;

/// The part of the probe that runs all nine together.
pub const EXPERIMENT: &str = "experiment";

/// What the code of a submission shows.
#[derive(Debug)]
pub struct Graded {
    pub findings: Vec<Finding>,
    pub locks: Vec<Lock>,
    /// The learner's own nine in one program, where all of them compile: the write-up is held
    /// against it.
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
    let scans: BTreeMap<&str, Scanned> = exercises::ALL
        .iter()
        .map(|exercise| (exercise.name, scan(submission, submission.of(exercise))))
        .collect();
    let takes_part = |exercise: &&'static Exercise| {
        let rests_on = wanted.iter().any(|one| {
            one.name == exercise.name || needs_closure(&scans, one.name).contains(&exercise.name)
        });
        rests_on && submission.of(exercise).is_there() && scans[exercise.name].locks.is_empty()
    };
    let nodes: Vec<Node> = exercises::ALL
        .iter()
        .filter(takes_part)
        .map(|exercise| Node {
            name: exercise.name,
            sources: &submission.of(exercise).sources,
            needs: &scans[exercise.name].needs,
        })
        .collect();
    let own = graph::build(compiler, &nodes)?;

    let judge_all = |wanted: &[&'static Exercise]| -> Result<(Vec<Finding>, Option<Library>)> {
        let is_built = |e: &Exercise| matches!(own.get(e.name), Some(Built::Library(_)));
        let there: Vec<&'static Exercise> = wanted
            .iter()
            .copied()
            .filter(|exercise| is_built(exercise))
            .collect();
        let (mut asked, probe) = examine_all(compiler, &own, &there, seed)?;
        let findings = wanted.iter().map(|exercise| {
            let scanned = &scans[exercise.name];
            let finding = asked.remove(exercise.name);
            let built = own.get(exercise.name);
            let finding =
                finding.unwrap_or_else(|| not_asked(submission, exercise, scanned, built));
            with_scan(finding, scanned)
        });
        Ok((findings.collect(), probe))
    };
    let (mut findings, probe) = judge_all(wanted)?;
    // What is not right may rest on something that was not asked for.
    let below: Vec<&'static Exercise> = exercises::ALL
        .iter()
        .filter(|earlier| !wanted.iter().any(|exercise| exercise.name == earlier.name))
        .filter(|earlier| {
            wanted.iter().zip(&findings).any(|(exercise, finding)| {
                finding.status != Status::Passed
                    && exercise
                        .rests_on()
                        .iter()
                        .any(|below| below.name == earlier.name)
            })
        })
        .collect();
    let (below, _) = if below.is_empty() {
        Default::default()
    } else {
        judge_all(&below)?
    };
    let suspects = suspects(&findings, &below);
    let looked_again: Vec<Result<Option<Finding>>> = thread::scope(|scope| {
        let threads: Vec<_> = suspects
            .iter()
            .map(|(exercise, cause)| {
                let scanned = &scans[exercise.name];
                scope.spawn(|| second_look(compiler, submission, exercise, *cause, scanned, seed))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    for finding in looked_again {
        if let Some(finding) = finding?
            && let Some(first) = findings.iter_mut().find(|f| f.exercise == finding.exercise)
        {
            *first = finding;
        }
    }
    let locks = wanted
        .iter()
        .flat_map(|exercise| scans[exercise.name].locks.clone())
        .collect();
    Ok(Graded {
        findings,
        locks,
        probe,
    })
}

/// Everything that `name` needs by its manifest, directly or not.
fn needs_closure(scans: &BTreeMap<&str, Scanned>, name: &str) -> Vec<&'static str> {
    let mut closure: Vec<&'static str> = Vec::new();
    for need in &scans[name].needs {
        closure.push(need);
        closure.extend(needs_closure(scans, need));
    }
    closure
}

/// Links one probe for all of `exercises` and asks each in a process of its own. Where the probe does
/// not link, one crate's signatures are not those of the course: then each gets a probe of its own.
fn examine_all(
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
    let findings: Vec<Result<Finding>> = thread::scope(|scope| {
        let threads: Vec<_> = exercises
            .iter()
            .map(|exercise| scope.spawn(|| one(exercise)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
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

fn put_questions(
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

/// An exercise that could not be asked.
fn not_asked(
    submission: &Submission,
    exercise: &'static Exercise,
    scanned: &Scanned,
    built: Option<&Built>,
) -> Finding {
    let name = exercise.name;
    if !scanned.locks.is_empty() {
        let line = |lock: &Lock| format!("{} ({})", lock.what, lock.place);
        return Finding::new(
            name,
            Status::Locked,
            scanned.locks.iter().map(line).collect(),
        );
    }
    let found = submission.of(exercise);
    if !found.is_there() {
        let mut evidence = vec![format!("{name}/{ROOT} is not there")];
        evidence.extend(found.left_out.iter().map(|file| format!("{name}/{file}")));
        return Finding::new(name, Status::Stub, evidence);
    }
    match built {
        Some(Built::Failed(Failure::Limit(limit))) => compiler_limit(name, limit),
        Some(Built::Failed(Failure::Errors(errors))) => {
            let mut finding = Finding::new(name, Status::DoesNotCompile, Vec::new());
            for error in errors.iter().take(3) {
                finding.evidence.push(match error.place.as_str() {
                    "" => error.message.clone(),
                    place => format!("{place}: {}", error.message),
                });
            }
            if errors.len() > 3 {
                finding
                    .evidence
                    .push(format!("and {} more", errors.len() - 3));
            }
            finding.details = errors
                .iter()
                .take(2)
                .map(|error| error.rendered.clone())
                .collect();
            finding.place = errors.first().map(|error| error.place.clone());
            finding
        }
        Some(Built::Waiting(on)) => {
            let line = format!("it needs {on}, which is not ready");
            let mut finding = Finding::new(name, Status::Waiting, vec![line]);
            finding.cause = Some(on);
            finding
        }
        Some(Built::Library(_)) | None => {
            let line = "it was built but not asked".to_string();
            Finding::new(name, Status::GraderError, vec![line])
        }
    }
}

fn compiler_limit(exercise: &'static str, limit: &str) -> Finding {
    let line = format!("the compiler reached its limit of {limit} on this crate");
    Finding::new(exercise, Status::Limit, vec![line])
}

/// The crate compiles, but the calls of the course do not fit it.
fn other_signature(exercise: &'static str, failure: &Failure) -> Finding {
    let errors = match failure {
        Failure::Errors(errors) => errors,
        Failure::Limit(limit) => return compiler_limit(exercise, limit),
    };
    let line =
        "the crate compiles, but a given name or signature is no longer the one of the course";
    let mut finding = Finding::new(exercise, Status::DoesNotCompile, vec![line.to_string()]);
    finding
        .evidence
        .extend(errors.iter().take(2).map(|error| error.message.clone()));
    finding.details = errors
        .iter()
        .take(2)
        .map(|error| error.rendered.clone())
        .collect();
    finding
}

/// Adds what the files themselves say.
fn with_scan(mut finding: Finding, scanned: &Scanned) -> Finding {
    if let Some(why) = &scanned.broken_manifest {
        finding.evidence.insert(0, why.clone());
        if finding.status == Status::Passed {
            finding.status = Status::DoesNotCompile;
        }
    }
    if finding.status == Status::Passed && !scanned.todos.is_empty() {
        finding.status = Status::Stub;
    }
    if finding.status == Status::Stub && !scanned.todos.is_empty() {
        let left = |todo: &crate::scan::Todo| match todo.function.as_str() {
            "" => todo.place.clone(),
            function => format!("{function} ({})", todo.place),
        };
        let left: Vec<String> = scanned.todos.iter().map(left).collect();
        finding
            .evidence
            .insert(0, format!("todo!() left in {}", left.join(", ")));
        finding.place = Some(scanned.todos[0].place.clone());
    }
    if finding.status == Status::DoesNotCompile && !scanned.built_without.is_empty() {
        let without = scanned.built_without.join(", ");
        finding.evidence.push(format!(
            "the exercise is checked without {without}: do it by hand"
        ));
    }
    finding
}

/// Exercises that are not right and rest on earlier ones that are not right either, with the first
/// of those. `below`: findings on exercises that were not asked for.
fn suspects(
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
/// wrong by itself, or only because of `cause`?
fn second_look(
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
