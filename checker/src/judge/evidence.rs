//! From replies to a status: what one exercise's answers show.

use crate::compile::diagnostics::Relayed;
use crate::course::functions::last_name;
use crate::course::section::Section;
use crate::course::{self, Exercise};
use crate::glossary::Glossed;
use crate::judge::naming::{Misconceptions, first_wrong};
use crate::judge::panicked::panicked;
use crate::judge::sealed::{Examination, each};
use crate::place::{Place, Remark};
use crate::probe::{Cut, Ending, MOST_SLOPES, Replies, Reply, is_todo, left_by};
use crate::scan::{Called, Scanned};
use crate::solved::Right;
use crate::words;

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
    /// The misconceptions that fit, the likeliest of each function first.
    pub misconceptions: Vec<Named>,
    /// The most telling first.
    pub evidence: Vec<Remark>,
    /// What does not change the status, and yet has to be said.
    pub warnings: Vec<Remark>,
    /// What Rust means by it, in a learner's words.
    pub glosses: Vec<Glossed>,
    /// What a person sees besides: the compiler's own words.
    pub details: Vec<Relayed>,
    /// Where to begin.
    pub place: Option<Place>,
    /// The functions that are not right, by their own names.
    pub functions: Vec<&'static str>,
    /// Every function that was asked, in the order of the file.
    pub parts: Vec<FunctionPart>,
    /// The earlier exercise that it waits for, or that makes it go wrong.
    pub cause: Option<&'static str>,
}

/// Where one function of an exercise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FunctionPart {
    pub function: &'static str,
    /// `Affected` where it calls another of the same exercise that is not right, `Waiting` where the
    /// run ended before it was asked.
    pub status: Status,
    /// That other one.
    pub calls: Option<&'static str>,
}

/// A misconception that was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub name: &'static str,
    /// Whose replies it accounts for.
    pub function: &'static str,
    /// Where to read about it.
    pub read: Section,
    /// Does it account for them only together with the next or the one before, of the same function?
    pub together: bool,
}

impl Finding {
    pub fn new(exercise: &'static str, status: Status, evidence: Vec<Remark>) -> Finding {
        Finding {
            exercise,
            status,
            misconceptions: Vec::new(),
            evidence,
            warnings: Vec::new(),
            glosses: Vec::new(),
            details: Vec::new(),
            place: None,
            functions: Vec::new(),
            parts: Vec::new(),
            cause: None,
        }
    }

    /// With one line of evidence, and its place as the one where to begin.
    pub fn of(exercise: &'static str, status: Status, line: impl Into<Remark>) -> Finding {
        let line = line.into();
        Finding {
            place: line.place.clone(),
            ..Finding::new(exercise, status, vec![line])
        }
    }
}

/// Judges the replies to the calls of `examinations`, which were made one after the other. `names`:
/// the misconceptions of each. `scanned`: which function names which, and where it stands.
pub fn judge(
    exercise: &'static str,
    examinations: &[Box<dyn Examination>],
    replies: &Replies,
    names: &[Misconceptions],
    scanned: &Scanned,
) -> Finding {
    let own = course::find(exercise).map_or(Vec::new(), Exercise::functions);
    let mut worst: Option<Finding> = None;
    let (mut functions, mut total) = (Vec::new(), 0);
    let mut parts = Vec::new();
    // The function in which the run ended.
    let mut ended_in = None;
    let each = each(examinations, &replies.replies);
    for ((examination, these), names) in each.into_iter().zip(names) {
        let (first, count) = (total, these.len());
        let ending = match replies.ending {
            Ending::Cut {
                why,
                during: Some(at),
            } if (first..first + count).contains(&at) => Some((why, Some(at - first))),
            Ending::Cut { why, during: None } if worst.is_none() => Some((why, None)),
            _ => None,
        };
        let function = last_name(examination.function());
        // What it leaves to functions of the learner's own is its own as well.
        let calls = scanned.reached(exercise, function, |called| !own.contains(&called));
        let judged = match ended_in {
            Some(other) if !these.iter().any(|reply| *reply != Reply::None) => {
                Some(not_reached(exercise, function, other))
            }
            _ => judge_function(exercise, examination, these, names, &calls, ending),
        };
        if ending.is_some() && judged.is_some() {
            ended_in = Some(function);
        }
        let mut part = FunctionPart {
            function,
            status: Status::Passed,
            calls: None,
        };
        if let Some(mut finding) = judged {
            part.status = finding.status;
            finding.functions.push(function);
            let wrong = worst
                .as_ref()
                .and_then(|worst| calls_wrong(function, worst, &calls));
            if let Some(other) = wrong {
                let line = words::evidence::calls_wrong(function, other);
                finding.misconceptions = Vec::new();
                finding.evidence = vec![line.into()];
                (part.status, part.calls) = (Status::Affected, Some(other));
            }
            let place = scanned.functions.get(function);
            let place = place.filter(|_| part.status != Status::Waiting);
            if let (Some(place), Some(first)) = (place, finding.evidence.first_mut()) {
                first.place.get_or_insert_with(|| place.clone());
                finding.place = finding.place.or_else(|| Some(place.clone()));
            }
            worst = Some(match worst.take() {
                None => finding,
                Some(other) => both(other, finding),
            });
        }
        if !examination.is_given() {
            parts.push(part);
            functions.push(examination.function());
            total += count;
        }
    }
    let finding = match (worst, &replies.ending) {
        (Some(finding), _) => finding,
        (None, Ending::Complete) => {
            let functions = functions.join(", ");
            let line = words::evidence::all_right(total, functions);
            Finding::of(exercise, Status::Passed, line)
        }
        (None, Ending::Cut { why, .. }) => {
            cut_short(exercise, *why, words::evidence::cut_between_calls)
        }
    };
    Finding { parts, ..finding }
}

/// Of a function behind the one in which the run ended nothing is known.
fn not_reached(exercise: &'static str, function: &str, ended_in: &str) -> Finding {
    let line = words::evidence::not_reached(function, ended_in);
    Finding::of(exercise, Status::Waiting, line)
}

/// A function of the same exercise that is not right, and that `function` calls.
fn calls_wrong(function: &str, worst: &Finding, calls: &[&Called]) -> Option<&'static str> {
    let called = |wrong: &&'static str| {
        calls
            .iter()
            .any(|called| called.exercise == worst.exercise && called.function == **wrong)
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
    lead.misconceptions.extend(rest.misconceptions);
    lead
}

fn judge_function(
    exercise: &'static str,
    examination: &dyn Examination,
    replies: &[Reply],
    names: &Misconceptions,
    calls: &[&Called],
    cut: Option<(Cut, Option<usize>)>,
) -> Option<Finding> {
    let function = examination.function();
    let mut each = replies.iter().zip(examination.rights()).enumerate();
    let panic = each.find_map(|(call, both)| match both {
        (Reply::Panic { words, .. }, Right::Panics) if !is_todo(words) => None,
        (Reply::Panic { words, place }, _) => Some((call, words, place)),
        _ => None,
    });
    let wrong = first_wrong(examination, replies);
    let all_answered = !replies.contains(&Reply::None);
    let mut finding = match (cut, panic, &wrong) {
        (Some((why, Some(call))), _, _) => cut_short(exercise, why, |why| {
            words::evidence::cut_in(examination.shown(call), why)
        }),
        // Nothing was running when the program ended.
        (Some((why, None)), None, None) if !all_answered => cut_short(exercise, why, |why| {
            words::evidence::cut_before(function, why)
        }),
        (_, Some((_, said, place)), _) if is_todo(said) => {
            let called = left_by(said).unwrap_or_default();
            let line = match said.split_once(": ") {
                Some((_, asks)) => words::evidence::still_asks(asks, called, function),
                None => words::evidence::still(called, function),
            };
            Finding::of(exercise, Status::Stub, at(place, line))
        }
        (_, Some((call, said, place)), _) => {
            let said = panicked(exercise, last_name(function), said, place.as_ref(), calls);
            let text = format!("{}: {}", examination.shown(call), said.text);
            Finding::of(exercise, Status::Panicked, Remark { text, ..said })
        }
        (_, None, Some(_)) => Finding::new(exercise, Status::Failed, Vec::new()),
        (_, None, None) if !all_answered => {
            // Neither answered, nor panicked, nor running when the program ended: it ended earlier.
            let line = words::evidence::not_all_answered(function);
            Finding::of(exercise, Status::Failed, line)
        }
        (_, None, None) => return None,
    };
    if let Some(wrong) = wrong {
        // What is known of a mistake says more than where it made the code panic.
        let panic = match names.all.is_empty() {
            true => Vec::new(),
            false => std::mem::take(&mut finding.evidence),
        };
        finding.evidence.push(wrong.into());
        if names.together {
            finding.evidence.push(words::evidence::TOGETHER.into());
        }
        for (place, (name, lesson)) in names.all.iter().enumerate() {
            let line = match place {
                0 => format!("{name}: {}", lesson.says),
                _ if names.together => format!("{name}: {}", lesson.says),
                _ => words::evidence::or_named(name, &lesson.says),
            };
            finding.evidence.push(line.into());
            finding.misconceptions.push(Named {
                name,
                function: last_name(function),
                read: lesson.read,
                together: names.together,
            });
        }
        finding.evidence.extend(panic);
    }
    Some(finding)
}

fn at(place: &Option<Place>, text: String) -> Remark {
    Remark {
        text,
        place: place.clone(),
    }
}

fn cut_short(exercise: &'static str, why: Cut, during: impl Fn(String) -> String) -> Finding {
    let (status, why) = came_to(why);
    Finding::of(exercise, status, during(why))
}

/// What a run came to that did not reach its end, and how that is said.
pub fn came_to(why: Cut) -> (Status, String) {
    let (status, says) = match why {
        Cut::Time => (Status::Limit, words::evidence::TIME),
        Cut::Memory => (Status::Limit, words::evidence::MEMORY),
        Cut::Stack => (Status::Limit, words::evidence::STACK),
        Cut::Output => (Status::Limit, words::evidence::OUTPUT),
        Cut::Exit(status) => return (Status::Failed, words::evidence::exit(status)),
        Cut::Slopes => return (Status::Limit, words::evidence::slopes(MOST_SLOPES)),
        Cut::OutOfTurn => (Status::Failed, words::evidence::OUT_OF_TURN),
        Cut::Forbidden => (Status::Failed, words::evidence::FORBIDDEN),
        Cut::Killed => (Status::GraderError, words::evidence::KILLED),
        Cut::Abort => (Status::Panicked, words::evidence::ABORT),
        Cut::Budget => (Status::Limit, words::evidence::BUDGET),
        Cut::Asleep => (Status::Limit, words::evidence::ASLEEP),
        Cut::WallClock => (Status::GraderError, words::evidence::WALL_CLOCK),
    };
    (status, says.to_string())
}
