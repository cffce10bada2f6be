//! Findings that need no run: what the files and the compiler say.

use crate::build::graph::Built;
use crate::build::rustc::Failure;
use crate::evidence::{Finding, Status};
use crate::exercises::Exercise;
use crate::scan::{Lock, Scanned, Todo};
use crate::submission::{ROOT, Submission};

/// An exercise that could not be asked.
pub fn not_asked(
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
        Some(Built::Waiting(_) | Built::Library(_)) | None => {
            let line = "it could not be asked".to_string();
            Finding::new(name, Status::GraderError, vec![line])
        }
    }
}

fn compiler_limit(exercise: &'static str, limit: &str) -> Finding {
    let line = format!("the compiler reached its limit of {limit} on this crate");
    Finding::new(exercise, Status::Limit, vec![line])
}

/// The crate compiles, but the calls of the course do not fit it.
pub fn other_signature(exercise: &'static str, failure: &Failure) -> Finding {
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
pub fn with_scan(mut finding: Finding, scanned: &Scanned) -> Finding {
    if !scanned.unreadable.is_empty() {
        finding
            .evidence
            .splice(..0, scanned.unreadable.iter().cloned());
        if finding.status == Status::Passed {
            finding.status = Status::DoesNotCompile;
        }
    }
    if finding.status == Status::Passed && !scanned.todos.is_empty() {
        finding.status = Status::Stub;
    }
    if finding.status == Status::Stub && !scanned.todos.is_empty() {
        let left = |todo: &Todo| match todo.function.as_str() {
            "" => todo.place.clone(),
            function => format!("{function} ({})", todo.place),
        };
        let left: Vec<String> = scanned.todos.iter().map(left).collect();
        finding
            .evidence
            .insert(0, format!("todo!() left in {}", left.join(", ")));
        finding.place = Some(scanned.todos[0].place.clone());
    }
    if !scanned.built_without.is_empty() {
        let without = scanned.built_without.join(", ");
        finding.evidence.push(match finding.status {
            Status::DoesNotCompile => {
                format!("this step is checked without {without}: write it without, too")
            }
            _ => format!("this step is checked without {without}; it is not needed"),
        });
    }
    finding
}
