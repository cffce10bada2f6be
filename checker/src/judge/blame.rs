//! Tells a mistake from its consequences. Every exercise has been judged by itself; a function that
//! is right and calls an earlier one that is not is marked, and the cause named.

use crate::course;
use crate::judge::evidence::{Finding, Status};
use crate::probe::programs::Programs;
use crate::scan::{Called, Scans};
use crate::words;

/// Marks what waits for another exercise or is affected by it. `findings` come in the order of the
/// course.
pub fn pass_on(findings: &mut [Finding], scans: &Scans, programs: &Programs) {
    for at in 0..findings.len() {
        let (before, rest) = findings.split_at_mut(at);
        let finding = &mut rest[0];
        let name = finding.exercise;
        // Built on the learner's own, its mistakes cannot be told from theirs.
        let may_follow = finding.status == Status::Passed
            || (programs.is_on_own(name) && finding.status == Status::Failed);
        let Some(follows) = follows(name, before, scans).filter(|_| may_follow) else {
            continue;
        };
        let cause = follows.cause;
        let line = match (finding.status, follows.status) {
            (Status::Failed, _) => words::evidence::may_follow(cause),
            (_, Status::Affected) => words::evidence::follows(cause),
            _ => words::evidence::waits(cause),
        };
        *finding = Finding::of(name, follows.status, line);
        finding.cause = Some(cause);
        finding.functions = follows.functions;
    }
}

/// What an exercise suffers from an earlier one.
struct Follows {
    status: Status,
    cause: &'static str,
    /// Its functions that suffer.
    functions: Vec<&'static str>,
}

fn follows(exercise: &'static str, before: &[Finding], scans: &Scans) -> Option<Follows> {
    let own = course::find(exercise)?.functions();
    let finding = |name: &str| before.iter().find(|finding| finding.exercise == name);
    // Without its crate nothing that needs it compiles, not even for a type.
    let lacking = scans[exercise].needs.iter().find_map(|need| {
        let earlier = finding(need)?;
        let missing = [Status::DoesNotCompile, Status::Locked].contains(&earlier.status)
            || (earlier.status == Status::Stub && earlier.functions.is_empty());
        match earlier.status {
            _ if missing => Some(earlier.exercise),
            Status::Waiting if earlier.functions.is_empty() => earlier.cause,
            _ => None,
        }
    });
    if let Some(cause) = lacking {
        return Some(Follows {
            status: Status::Waiting,
            cause,
            functions: Vec::new(),
        });
    }
    let is_bad = |called: &&Called| {
        let functions = finding(called.exercise).map(|earlier| &earlier.functions);
        functions.is_some_and(|bad| bad.iter().any(|function| *function == called.function))
    };
    let bad: Vec<&Called> = scans[exercise].calls.iter().filter(is_bad).collect();
    let earlier = finding(bad.first()?.exercise)?;
    let status = match earlier.status {
        Status::Failed | Status::Affected => Status::Affected,
        _ => Status::Waiting,
    };
    let reaches_bad = |function: &&'static str| {
        let reached = scans[exercise].reached(exercise, function, |_| true);
        reached.iter().any(|called| bad.contains(called))
    };
    let mut functions: Vec<&str> = own.iter().copied().filter(reaches_bad).collect();
    if functions.is_empty() {
        // However it is called: it is there.
        functions = own;
    }
    Some(Follows {
        status,
        cause: earlier.cause.unwrap_or(earlier.exercise),
        functions,
    })
}
