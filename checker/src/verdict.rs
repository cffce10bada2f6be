//! The rubric: from findings to one of four words, and to the next thing to do.

use crate::course::{self, Exercise};
use crate::fault::MACHINE;
use crate::figures::{FigureState, JudgedFigure};
use crate::invocation::Invocation;
use crate::judge::evidence::{Finding, Status};
use crate::judge::found::beginning;
use crate::provenance::Provenance;
use crate::scan::Lock;
use crate::understanding::{Standing, Understanding};
use crate::words;

/// The rubric's words, in their order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    ToolLocked,
    /// The grader could not judge: its fault, never the learner's.
    GraderError,
    Incomplete,
    RunsNotUnderstood,
    Complete,
}

impl Verdict {
    /// As the rubric spells it.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::GraderError => "GRADER-ERROR",
            Verdict::ToolLocked => "TOOL-LOCKED",
            Verdict::Incomplete => "INCOMPLETE",
            Verdict::RunsNotUnderstood => "RUNS-NOT-UNDERSTOOD",
            Verdict::Complete => "COMPLETE",
        }
    }

    /// The exit status that `--exit-code` asks for.
    pub const fn exit_code(self) -> u8 {
        match self {
            Verdict::Complete => 0,
            Verdict::RunsNotUnderstood => 10,
            Verdict::Incomplete => 11,
            Verdict::ToolLocked => 12,
            Verdict::GraderError => MACHINE,
        }
    }
}

/// What the stages found, and what was asked.
#[derive(Debug)]
pub struct Evidence {
    pub findings: Vec<Finding>,
    /// Those that were begun, where all exercises that count were asked. They decide nothing.
    pub extensions: Vec<Finding>,
    pub locks: Vec<Lock>,
    /// None where not all exercises are right, or only some were asked.
    pub figures: Vec<JudgedFigure>,
    pub understanding: Understanding,
    /// What an instructor may want to know, and what decides nothing.
    pub remarks: Vec<String>,
    /// Were all exercises asked that count?
    pub whole: bool,
    pub seed: u32,
    /// The folder, as the person at the screen wrote it.
    pub dir: String,
    pub provenance: Provenance,
    /// What this machine could not shut the submission's code off from.
    pub sandbox_lacks: Vec<String>,
    /// Is it the code of whoever reads this?
    pub own: bool,
    /// How to call the checker again.
    pub invocation: Invocation,
}

/// Everything that a report says.
#[derive(Debug)]
pub struct Report {
    /// `None` when only some exercises were asked: then there is no verdict on the whole.
    pub verdict: Option<Verdict>,
    /// What the rubric makes of what was asked, be it the whole or not.
    pub outcome: Verdict,
    pub evidence: Evidence,
    /// What to do next, one sentence.
    pub next: String,
}

/// Applies the rubric.
///
/// What the scan alone decides comes first: code that is not the learner's own is never believed,
/// not even when it keeps the grader from its work.
pub fn decide(evidence: Evidence) -> Report {
    let status = |status: Status| {
        let mut findings = evidence.findings.iter();
        findings.any(|finding| finding.status == status)
    };
    let verdict = if !evidence.locks.is_empty() {
        Verdict::ToolLocked
    } else if status(Status::GraderError) {
        Verdict::GraderError
    } else if !evidence.all_right() || evidence.open_figure().is_some() {
        Verdict::Incomplete
    } else if evidence.understanding.standing() != Standing::Held {
        Verdict::RunsNotUnderstood
    } else {
        Verdict::Complete
    };
    Report {
        next: next(verdict, &evidence),
        verdict: evidence.whole.then_some(verdict),
        outcome: verdict,
        evidence,
    }
}

impl Evidence {
    /// Are all the exercises right that were asked?
    pub fn all_right(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.all(|finding| finding.status == Status::Passed)
    }

    /// What was found of `exercise`, if it was asked.
    pub fn finding(&self, exercise: &Exercise) -> Option<&Finding> {
        let mut findings = self.findings.iter().chain(&self.extensions);
        findings.find(|finding| finding.exercise == exercise.name)
    }

    /// How many of the extensions are right in all their functions.
    pub fn extensions_done(&self) -> usize {
        let done = |finding: &&Finding| finding.status == Status::Passed;
        self.extensions.iter().filter(done).count()
    }

    /// The first figure that does not count yet.
    fn open_figure(&self) -> Option<&JudgedFigure> {
        let mut figures = self.figures.iter();
        figures.find(|figure| figure.state != FigureState::Held)
    }
}

fn next(verdict: Verdict, evidence: &Evidence) -> String {
    let dir = &evidence.dir;
    match verdict {
        Verdict::GraderError => words::next::AGAIN.to_string(),
        Verdict::ToolLocked => {
            let place = evidence.locks[0].place.below(dir);
            words::next::take_out(place)
        }
        Verdict::Incomplete if evidence.all_right() => match evidence.invocation.dir {
            None => words::next::DRAW.to_string(),
            Some(_) => words::next::DRAW_IN_ITS_WORKSHOP.to_string(),
        },
        Verdict::Incomplete => next_exercise(evidence),
        _ if !evidence.whole => words::next::step_is_done(evidence.invocation.command("")),
        Verdict::RunsNotUnderstood => next_answer(evidence),
        Verdict::Complete => {
            let list = evidence.invocation.command("list");
            let look = words::next::look_at_figures(dir);
            match evidence.extensions_done() < course::extensions().count() {
                true => format!("{look} {}", words::next::extensions(list)),
                false => look,
            }
        }
    }
}

/// The earliest exercise that is not right through its own fault comes first.
fn next_exercise(evidence: &Evidence) -> String {
    let (findings, dir, again) = (&evidence.findings, &evidence.dir, &evidence.invocation);
    let own = |finding: &&Finding| {
        ![Status::Passed, Status::Waiting, Status::Affected].contains(&finding.status)
    };
    let first = findings.iter().find(own);
    // Only a part was asked for, and what holds it up lies below that part.
    let cause = match first {
        Some(finding) => finding.cause,
        None => findings.iter().find_map(|finding| finding.cause),
    };
    let Some(finding) = first.filter(|_| cause.is_none()) else {
        return cause.map_or(String::new(), |cause| {
            words::next::first(again.command(cause), cause)
        });
    };
    let name = finding.exercise;
    let place = finding.place.clone().unwrap_or_else(|| beginning(name));
    // What cargo tests are the workshop's own exercises.
    let test = match again.dir {
        None => format!("`cargo test -p {name}`"),
        Some(_) => again.command(name),
    };
    let is_missing = finding.status == Status::Stub && place.line == 0;
    let place = place.below(dir);
    match finding.status {
        Status::Stub if is_missing => {
            // Where a crate of the workshop lacks its file, cargo does not start.
            let restore = again.restore(place.as_ref());
            let restore = restore.unwrap_or_else(|| again.command(&format!("reset {name}")));
            words::next::not_there(restore, place)
        }
        Status::Stub if is_unimplemented(finding) => words::next::unimplemented(test, place),
        Status::Stub => words::next::fill_in(test, place),
        Status::DoesNotCompile if again.dir.is_none() => {
            words::next::mend_until_it_compiles(test, place)
        }
        Status::DoesNotCompile => words::next::mend(test, place),
        _ if again.dir.is_some() => {
            let replay = again.command(&format!("replay {name} --seed {}", evidence.seed));
            words::next::look_at_calls(replay, place)
        }
        _ => words::next::look_again(test, place),
    }
}

fn is_unimplemented(finding: &Finding) -> bool {
    let mut remarks = finding.evidence.iter();
    remarks.any(|remark| remark.place == finding.place && remark.text.contains("unimplemented!()"))
}

fn next_answer(evidence: &Evidence) -> String {
    let dir = &evidence.dir;
    let mut items = evidence.understanding.items.iter();
    let open = items.find(|item| item.standing != Standing::Held);
    let remark = open.and_then(|item| {
        let remark = item.says.first()?;
        let has_line = remark.place.as_ref().is_some_and(|place| place.line > 0);
        (item.name == "write-up" || has_line).then_some(remark)
    });
    match remark {
        Some(remark) => words::next::answer(remark.below(dir)),
        // Of the answers themselves `explain` says more than the file can.
        None => {
            let explain = evidence.invocation.command("explain");
            words::next::predict(explain)
        }
    }
}
