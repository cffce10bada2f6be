//! From replies to a status: what one exercise's answers show.

use crate::chapter::Section;
use crate::probe::{Cut, Ending, Replies, Reply, is_todo};
use crate::scan::Called;
use crate::sealed::Examination;
use crate::spy::Answer;
use std::collections::BTreeSet;

/// Where one exercise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Passed,
    /// An answer is wrong.
    Failed,
    /// A `todo!()` is left, or the crate is not there.
    Stub,
    DoesNotCompile,
    /// It needs an exercise that is not there, is a stub, or does not compile.
    Waiting,
    /// Its own code is right; an earlier exercise that it calls is wrong.
    Affected,
    Panicked,
    /// It ran into a limit of time, memory or output.
    Limit,
    /// It is not the learner's own.
    Locked,
    /// The grader could not judge it: its fault, not the learner's.
    GraderError,
}

impl Status {
    /// As reports spell it.
    pub fn word(self) -> &'static str {
        match self {
            Status::Passed => "passed",
            Status::Failed => "failed",
            Status::Stub => "stub",
            Status::DoesNotCompile => "does-not-compile",
            Status::Waiting => "waiting",
            Status::Affected => "affected",
            Status::Panicked => "panicked",
            Status::Limit => "limit",
            Status::Locked => "locked",
            Status::GraderError => "grader-error",
        }
    }
}

/// What is known about one exercise, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub exercise: &'static str,
    pub status: Status,
    /// The name of the first misconception that fits.
    pub misconception: Option<&'static str>,
    /// One line each, the most telling first.
    pub evidence: Vec<String>,
    /// What does not change the status, and yet has to be said.
    pub warnings: Vec<String>,
    /// What a person sees besides: the compiler's own words.
    pub details: Vec<String>,
    /// Where to begin: `ex03_step/src/lib.rs:44`.
    pub place: Option<String>,
    /// The functions that are not right, by their own names.
    pub functions: Vec<&'static str>,
    /// The earlier exercise that it waits for, or that makes it go wrong.
    pub cause: Option<&'static str>,
}

impl Finding {
    pub fn new(exercise: &'static str, status: Status, evidence: Vec<String>) -> Finding {
        Finding {
            exercise,
            status,
            misconception: None,
            evidence,
            warnings: Vec::new(),
            details: Vec::new(),
            place: None,
            functions: Vec::new(),
            cause: None,
        }
    }

    /// Where to read about the misconception.
    pub fn read(&self) -> Option<Section> {
        Some(Section::about(self.exercise, self.misconception?))
    }
}

/// Judges the replies to the calls of `examinations`, which were made one after the other. `calls`:
/// which function names which.
pub fn judge(
    exercise: &'static str,
    examinations: &[Box<dyn Examination>],
    replies: &Replies,
    calls: &BTreeSet<Called>,
) -> Finding {
    let mut worst: Option<Finding> = None;
    let (mut functions, mut total, mut first) = (Vec::new(), 0, 0);
    for examination in examinations {
        let count = examination.calls().len();
        let these = &replies.replies[first..first + count];
        let ending = match replies.ending {
            Ending::Cut {
                why,
                during: Some(at),
            } if (first..first + count).contains(&at) => Some((why, Some(at - first))),
            Ending::Cut { why, during: None } if worst.is_none() => Some((why, None)),
            _ => None,
        };
        if let Some(mut finding) = judge_function(exercise, examination.as_ref(), these, ending) {
            let function = examination.function();
            let function = function.rsplit("::").next().unwrap_or(function);
            finding.functions.push(function);
            let wrong = worst
                .as_ref()
                .and_then(|worst| calls_wrong(function, worst, calls));
            if let Some(other) = wrong {
                let line = format!("{function} calls {other}: look at it again once that is right");
                finding.misconception = None;
                finding.evidence = vec![line];
            }
            worst = Some(match worst.take() {
                None => finding,
                Some(other) => both(other, finding),
            });
        }
        functions.push(examination.function());
        (first, total) = (first + count, total + count);
    }
    match (worst, &replies.ending) {
        (Some(finding), _) => finding,
        (None, Ending::Complete) => {
            let line = format!(
                "{}: {total} sealed calls, all answered right",
                functions.join(", ")
            );
            Finding::new(exercise, Status::Passed, vec![line])
        }
        (None, Ending::Cut { why, .. }) => cut_short(exercise, *why, "between two calls"),
    }
}

/// A function of the same exercise that is not right, and that `function` calls.
fn calls_wrong(function: &str, worst: &Finding, calls: &BTreeSet<Called>) -> Option<&'static str> {
    let called = |wrong: &&'static str| {
        calls.iter().any(|called| {
            called.exercise == worst.exercise && called.by == function && called.function == **wrong
        })
    };
    worst
        .functions
        .iter()
        .copied()
        .find(|wrong| *wrong != function && called(wrong))
}

/// Two functions of one exercise are not right: a wrong answer tells more than a missing one.
fn both(first: Finding, second: Finding) -> Finding {
    let (mut lead, rest) = match (first.status, second.status) {
        (Status::Stub, Status::Failed | Status::Panicked | Status::Limit) => (second, first),
        _ => (first, second),
    };
    lead.evidence.extend(rest.evidence);
    lead.functions.extend(rest.functions);
    lead.misconception = lead.misconception.or(rest.misconception);
    lead
}

fn judge_function(
    exercise: &'static str,
    examination: &dyn Examination,
    replies: &[Reply],
    cut: Option<(Cut, Option<usize>)>,
) -> Option<Finding> {
    let answers: Vec<Option<&Answer>> = replies
        .iter()
        .enumerate()
        .map(|(call, reply)| reply.answer(|| examination.right(call)))
        .collect();
    let mut each = replies.iter().zip(&answers).enumerate();
    let panic = each.find_map(|(call, both)| match both {
        (Reply::Panic { words, place }, None) => Some((call, words, place)),
        _ => None,
    });
    let wrong = examination.wrong(&answers);
    let all_answered = answers.iter().all(Option::is_some);
    let mut finding = match (cut, panic, &wrong) {
        (Some((why, Some(call))), _, _) => {
            cut_short(exercise, why, &format!("in {}", examination.shown(call)))
        }
        // Nothing was running when the program ended.
        (Some((why, None)), None, None) if !all_answered => {
            cut_short(exercise, why, &format!("before {}", examination.function()))
        }
        (_, Some((_, words, place)), _) if is_todo(words) => {
            let words = words.split_once(": ").map_or("", |(_, words)| words);
            let asks = if words.is_empty() {
                String::new()
            } else {
                format!(": {words}")
            };
            let line = format!("{} is still a todo!(){asks}", examination.function());
            let mut finding = Finding::new(exercise, Status::Stub, vec![line]);
            finding.place = Some(place.clone());
            finding
        }
        (_, Some((call, words, place)), _) => {
            let shown = examination.shown(call);
            let line = match place.as_str() {
                // The code has taken the hook that notes the words and the place.
                "" => format!("{shown}: it panicked"),
                place => format!("{shown}: it panicked: {words} ({place})"),
            };
            let mut finding = Finding::new(exercise, Status::Panicked, vec![line]);
            finding.place = Some(place.clone()).filter(|place| !place.is_empty());
            finding
        }
        (_, None, Some(_)) => Finding::new(exercise, Status::Failed, Vec::new()),
        (_, None, None) if !all_answered => {
            // Neither answered, nor panicked, nor running when the program ended: it ended earlier.
            let line = format!("{}: not all calls were answered", examination.function());
            Finding::new(exercise, Status::Failed, vec![line])
        }
        (_, None, None) => return None,
    };
    if let Some(wrong) = wrong {
        finding.evidence.push(wrong.evidence);
        let mut fitting = wrong.misconceptions.iter();
        if let Some((name, says)) = fitting.next() {
            finding.misconception = Some(name);
            finding.evidence.push(format!("{name}: {says}"));
        }
        for (name, says) in fitting {
            finding.evidence.push(format!("or {name}: {says}"));
        }
    }
    Some(finding)
}

fn cut_short(exercise: &'static str, why: Cut, during: &str) -> Finding {
    let (status, words) = match why {
        Cut::Time => (
            Status::Limit,
            "used up its processor time: does a loop never end?",
        ),
        Cut::Memory => (
            Status::Limit,
            "used up its memory: does a list grow without end?",
        ),
        Cut::Stack => (
            Status::Limit,
            "used up its stack: does a function call itself without end?",
        ),
        Cut::Output => (Status::Limit, "printed without end"),
        Cut::Exit(status) => {
            let line = format!(
                "{during}: the program was ended from inside (exit status {status}); \
                 a function must return its answer"
            );
            return Finding::new(exercise, Status::Failed, vec![line]);
        }
        Cut::Abort => (Status::Panicked, "aborted the whole program"),
        Cut::WallClock => (
            Status::GraderError,
            "did not answer in time, though the processor was hardly used: is the machine busy, or \
             does the code wait for something?",
        ),
    };
    Finding::new(
        exercise,
        status,
        vec![format!("{during}: the code {words}")],
    )
}
