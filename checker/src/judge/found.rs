//! Findings that need no run: what the files and the compiler say.

use crate::compile::diagnostics::Diagnostic;
use crate::compile::failure::Failure;
use crate::compile::graph::Built;
use crate::course::Exercise;
use crate::glossary::glosses;
use crate::glossary::trouble::Trouble;
use crate::judge::evidence::{Finding, Status};
use crate::judge::signature::first_changed;
use crate::place::{Place, Remark};
use crate::probe::programs::Programs;
use crate::scan::Scanned;
use crate::submission::{ROOT, Submission};
use crate::words;
use std::path::Path;

/// So many of the compiler's errors are told.
const ERRORS: usize = 3;

/// An exercise that could not be asked.
pub fn not_asked(
    submission: &Submission,
    exercise: &'static Exercise,
    scanned: &Scanned,
    programs: &Programs,
) -> Finding {
    let name = exercise.name;
    if !scanned.locks.is_empty() {
        let locks = scanned.locks.iter();
        let lines: Vec<Remark> = locks
            .map(|lock| Remark::at(lock.place.clone(), &lock.what))
            .collect();
        return Finding::new(name, Status::Locked, first(&lines, 9));
    }
    let found = submission.of(exercise);
    if !found.is_there() {
        // What stands in its way, or in that of its folder, says more.
        let root = beginning(name);
        let is_above = |remark: &&Remark| {
            let mut place = remark.place.iter();
            place.any(|place| Path::new(&root.file).starts_with(&place.file))
        };
        let line = found.left_out.iter().find(is_above).cloned();
        let line = line.unwrap_or_else(|| Remark::at(root.clone(), words::found::NOT_THERE));
        let status = match found.left_out.is_empty() {
            true => Status::Stub,
            // Something may well be there that is not read.
            false => Status::DoesNotCompile,
        };
        return Finding::of(name, status, line);
    }
    if let Some(remark) = &scanned.refused {
        return Finding::of(name, Status::DoesNotCompile, remark.clone());
    }
    if scanned.too_deep {
        return Finding::new(name, Status::DoesNotCompile, Vec::new());
    }
    match programs.crate_of(name) {
        Some(Built::Failed(failure)) => {
            let mut finding = failed(name, failure, None);
            if let Failure::Errors(errors) = failure {
                let errors: Vec<Trouble> = errors.iter().take(ERRORS).map(Trouble::Error).collect();
                finding.glosses = glosses(exercise, &found.sources, &errors);
            }
            finding.cause = programs.waits_for(name);
            let on = finding.cause.iter();
            let further = on.map(words::found::with_the_right);
            finding.evidence.extend(further.map(Remark::from));
            finding
        }
        made => match (made, &scanned.unread) {
            (Some(Built::Library(_)), Some(place)) => {
                let remark = Remark::at(place.clone(), words::found::COMPILER_ALONE_READS);
                Finding::of(name, Status::DoesNotCompile, remark)
            }
            _ => Finding::of(name, Status::GraderError, words::found::NOT_ASKED),
        },
    }
}

/// The crate compiles, but the calls of the course do not fit it.
pub fn other_signature(
    submission: &Submission,
    exercise: &'static Exercise,
    failure: &Failure,
) -> Finding {
    let lib = submission.of(exercise).text();
    let name = exercise.name;
    // A generic function is compiled for those who call it, and may be at fault all the same.
    let is_own = |error: &Diagnostic| {
        error
            .place
            .as_ref()
            .is_some_and(|place| place.folder() == name)
    };
    if matches!(failure, Failure::Errors(errors) if errors.iter().any(is_own)) {
        return failed(name, failure, None);
    }
    let is_without_end = |error: &Diagnostic| error.code == "E0275";
    if matches!(failure, Failure::Errors(errors) if errors.iter().any(is_without_end)) {
        return failed(name, failure, Some(words::found::LENDS_WITHOUT_END));
    }
    let is_of_the_course = matches!(failure, Failure::Errors(_));
    if let Some(changed) = lib
        .filter(|_| is_of_the_course)
        .and_then(|lib| first_changed(exercise, lib))
    {
        return Finding::of(name, Status::DoesNotCompile, changed);
    }
    failed(name, failure, Some(words::found::OTHER_SIGNATURE))
}

/// What the compiler did not compile, and a line that says more of it than its errors.
fn failed(exercise: &'static str, failure: &Failure, line: Option<&str>) -> Finding {
    let errors = match failure {
        Failure::Limit(limit) => {
            let line = words::found::compiler_limit(limit);
            return Finding::of(exercise, Status::Limit, line);
        }
        Failure::Broke(why) => {
            let line = words::found::compiler_broke(why);
            return Finding::of(exercise, Status::DoesNotCompile, line);
        }
        Failure::NotLinked(why) => {
            let line = words::found::not_linked(why);
            return Finding::of(exercise, Status::DoesNotCompile, line);
        }
        Failure::Errors(errors) => errors,
    };
    let remark = |error: &Diagnostic| Remark {
        text: error.message.clone(),
        // The places of a program that calls the crate are not the learner's.
        place: error.place.clone().filter(|_| line.is_none()),
    };
    let (lesson, errors): (Vec<&Diagnostic>, Vec<&Diagnostic>) = errors
        .iter()
        .partition(|error| error.message == "expected outer doc comment");
    let mut lines: Vec<Remark> = errors.iter().map(|error| remark(error)).collect();
    lines.splice(..0, above_the_lesson(&lesson));
    if errors
        .iter()
        .any(|error| error.message.starts_with("reached the recursion limit"))
    {
        lines.push(words::found::CALLS_ITSELF.into());
    }
    let mut finding = Finding::new(exercise, Status::DoesNotCompile, Vec::new());
    finding.place = lines.first().and_then(|line| line.place.clone());
    finding.evidence = match line {
        Some(line) => [vec![line.into()], lines.into_iter().take(2).collect()].concat(),
        None => first(&lines, ERRORS),
    };
    finding.details = errors.iter().take(2).map(|it| it.relayed.clone()).collect();
    finding
}

/// What stands above the lesson makes an error of each of its lines.
fn above_the_lesson(errors: &[&Diagnostic]) -> Option<Remark> {
    let place = errors.first()?.place.clone()?;
    let line = place.line;
    Some(match errors.len() {
        1..=4 => Remark::at(place, words::found::COMMENT_AT_THE_TOP),
        _ => Remark::at(
            Place::line(place.file, 1),
            words::found::lesson_comes_first(line),
        ),
    })
}

/// Adds what the files themselves say.
pub fn with_scan(mut finding: Finding, scanned: &Scanned) -> Finding {
    let warnings = scanned.warnings.iter();
    let warnings = warnings.filter(|warning| !finding.evidence.contains(warning));
    finding.warnings = first(&warnings.cloned().collect::<Vec<_>>(), 3);
    if !scanned.unreadable.is_empty() {
        finding
            .evidence
            .splice(..0, scanned.unreadable.iter().cloned());
        if finding.status == Status::Passed {
            finding.status = Status::DoesNotCompile;
            finding.place = scanned.unreadable[0].place.clone();
        }
    }
    if finding.status == Status::Passed && !scanned.todos.is_empty() {
        finding.status = Status::Stub;
    }
    if finding.status == Status::Stub && !scanned.todos.is_empty() {
        // A run that came across one has said more about it.
        let is_said = |place: &Place| {
            let mut said = finding.evidence.iter().filter_map(|it| it.place.as_ref());
            said.any(|it| (&it.file, it.line) == (&place.file, place.line))
        };
        let left = scanned.todos.iter().filter(|todo| !is_said(&todo.place));
        let left = left.map(|todo| {
            let called = match todo.called {
                "todo" => words::found::A_TODO,
                _ => words::found::AN_UNIMPLEMENTED,
            };
            let text = match todo.function.as_str() {
                "" => words::found::left(called),
                function => words::found::left_in(called, function),
            };
            Remark::at(todo.place.clone(), text)
        });
        let left: Vec<Remark> = left.collect();
        finding.evidence.splice(..0, first(&left, 9));
        finding.place = Some(scanned.todos[0].place.clone());
    }
    if !scanned.built_without.is_empty() {
        let without = scanned.built_without.join(", ");
        let line = match finding.status {
            Status::DoesNotCompile => words::found::write_without(without),
            _ => words::found::not_needed(without),
        };
        finding.evidence.push(line.into());
    }
    finding
}

/// The place where an exercise begins.
pub fn beginning(exercise: &str) -> Place {
    Place::file(format!("{exercise}/{ROOT}"))
}

/// The first few `lines`, and how many more there are.
fn first(lines: &[Remark], most: usize) -> Vec<Remark> {
    let mut few: Vec<Remark> = lines.iter().take(most).cloned().collect();
    if lines.len() > most {
        few.push(words::found::more(lines.len() - most).into());
    }
    few
}
