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
        let lines: Vec<String> = scanned.locks.iter().map(line).collect();
        return Finding::new(name, Status::Locked, first(&lines, 9));
    }
    let found = submission.of(exercise);
    if !found.is_there() {
        let line = format!("{name}/{ROOT} is not there");
        let status = match found.left_out.is_empty() {
            true => Status::Stub,
            // Something may well be there that is not read.
            false => Status::DoesNotCompile,
        };
        return Finding::new(name, status, vec![line]);
    }
    if let Some(place) = &scanned.unsafe_at {
        let line = format!("{place}: unsafe code; the exercises need none, and none is run");
        let mut finding = Finding::new(name, Status::DoesNotCompile, vec![line]);
        finding.place = Some(place.clone());
        return finding;
    }
    if scanned.too_deep {
        return Finding::new(name, Status::DoesNotCompile, Vec::new());
    }
    match built {
        Some(Built::Failed(Failure::Limit(limit))) => compiler_limit(name, limit),
        Some(Built::Failed(Failure::Broke(words))) => compiler_broke(name, words),
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
            let place = errors.first().map(|error| error.place.clone());
            finding.place = place.filter(|place| !place.is_empty());
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

fn compiler_broke(exercise: &'static str, words: &str) -> Finding {
    let line = format!("the compiler itself broke down on this crate: {words}");
    Finding::new(exercise, Status::DoesNotCompile, vec![line])
}

/// The crate compiles, but the calls of the course do not fit it.
pub fn other_signature(exercise: &'static str, failure: &Failure) -> Finding {
    let line =
        "the crate compiles, but a given name or signature is no longer the one of the course";
    compiles_but(exercise, line, failure)
}

/// The crate compiles, but no program can be made of it and the earlier ones.
pub fn no_program(exercise: &'static str, failure: &Failure) -> Finding {
    let line = "the crate compiles, but cannot be linked with the earlier ones";
    compiles_but(exercise, line, failure)
}

fn compiles_but(exercise: &'static str, line: &str, failure: &Failure) -> Finding {
    let errors = match failure {
        Failure::Errors(errors) => errors,
        Failure::Limit(limit) => return compiler_limit(exercise, limit),
        Failure::Broke(words) => return compiler_broke(exercise, words),
    };
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
    finding.warnings = first(&scanned.warnings, 3);
    if !scanned.unreadable.is_empty() {
        finding
            .evidence
            .splice(..0, scanned.unreadable.iter().cloned());
        if finding.status == Status::Passed {
            finding.status = Status::DoesNotCompile;
            // Each of them begins with its place.
            let mut words = scanned.unreadable[0].split(' ');
            let place = words.next().map(|place| place.trim_end_matches(':'));
            finding.place = place.map(str::to_string);
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
            .insert(0, format!("todo!() left in {}", first(&left, 9).join(", ")));
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

/// The first few `lines`, and how many more there are.
fn first(lines: &[String], most: usize) -> Vec<String> {
    let mut few: Vec<String> = lines.iter().take(most).cloned().collect();
    if lines.len() > most {
        few.push(format!("and {} more", lines.len() - most));
    }
    few
}
