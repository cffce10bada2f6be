//! The report for a person: plain words first, colour only on top of them.

use crate::evidence::{Finding, Status};
use crate::exercises::Exercise;
use crate::figures;
use crate::report::is_obeyed;
use crate::understanding::answers::wrap;
use crate::understanding::{Item, Standing};
use crate::verdict::{Evidence, Report, Verdict};
use anstyle::{AnsiColor, Style};
use std::borrow::Cow;
use std::fmt::Write;

/// Lines are at most this wide, except for what the compiler says.
const WIDTH: usize = 80;

const GREEN: Style = AnsiColor::Green.on_default().bold();
const RED: Style = AnsiColor::Red.on_default().bold();
const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
const DIM: Style = Style::new().dimmed();
const BOLD: Style = Style::new().bold();

/// The whole report, with ANSI colours that the caller strips where they do not belong.
pub fn render(report: &Report) -> String {
    let mut out = String::new();
    let evidence = &report.evidence;
    for finding in &evidence.findings {
        exercise(&mut out, finding, evidence);
    }
    match report.verdict {
        Some(_) if evidence.all_right() => {
            figures(&mut out, evidence);
            understanding(&mut out, &evidence.understanding.items);
        }
        Some(_) => later(&mut out, &evidence.understanding.items),
        None => {}
    }
    if let Some(verdict) = report.verdict {
        line(&mut out, "");
        let style = match verdict {
            Verdict::Complete => GREEN,
            Verdict::RunsNotUnderstood | Verdict::Incomplete => YELLOW,
            Verdict::ToolLocked | Verdict::GraderError => RED,
        };
        line(&mut out, &format!("{style}{}{style:#}", verdict.word()));
        paragraph(&mut out, "  ", &means(verdict, evidence));
    }
    line(&mut out, "");
    paragraph(&mut out, "Next: ", &report.next);
    if let Some(name) = evidence.name.as_ref().filter(|_| !evidence.own) {
        paragraph(
            &mut out,
            "Note: ",
            &format!("the answers are given in the name of {name:?}."),
        );
    }
    for remark in &evidence.remarks {
        paragraph(&mut out, "Note: ", remark);
    }
    for missing in evidence.sandbox_lacks.iter().filter(|_| !evidence.own) {
        paragraph(&mut out, "Note: ", &format!("on this machine {missing}."));
    }
    line(
        &mut out,
        &format!(
            "{DIM}Fresh inputs, drawn with --seed {}: the same number draws them again.{DIM:#}",
            evidence.seed
        ),
    );
    out
}

fn means(verdict: Verdict, evidence: &Evidence) -> String {
    let passed = evidence
        .findings
        .iter()
        .filter(|f| f.status == Status::Passed)
        .count();
    match verdict {
        Verdict::GraderError => {
            "The grader could not judge everything. That is its fault, not yours.".to_string()
        }
        Verdict::ToolLocked => {
            "Some of the work is done by something that is not your own code.".to_string()
        }
        Verdict::Incomplete if evidence.all_right() => {
            "All nine steps stand. What comes next is to draw with them.".to_string()
        }
        Verdict::Incomplete => {
            let total = evidence.findings.len();
            format!("{passed} of {total} steps stand. A fine place to rest; go on when you like.")
        }
        Verdict::RunsNotUnderstood => {
            "All nine steps are right. What is left is to show that you know why.".to_string()
        }
        Verdict::Complete => {
            "All nine steps are right, and you can say what they do. Well done.".to_string()
        }
    }
}

fn exercise(out: &mut String, finding: &Finding, evidence: &Evidence) {
    let (style, word) = match finding.status {
        Status::Passed => (GREEN, "passed"),
        Status::Failed => (RED, "wrong"),
        Status::Stub => (YELLOW, "to do"),
        Status::DoesNotCompile => (RED, "does not compile"),
        Status::Waiting => (DIM, "waiting"),
        Status::Affected => (DIM, "affected"),
        Status::Panicked => (RED, "panicked"),
        Status::Limit => (RED, "stopped"),
        Status::Locked => (RED, "locked"),
        Status::GraderError => (RED, "not judged"),
    };
    let name = finding.exercise;
    let alone = !evidence.whole;
    let title = match (finding.status, finding.cause) {
        (Status::Waiting, Some(cause)) if !alone => format!("for {cause}; its own code is right"),
        (Status::Affected, Some(cause)) if !alone => format!("by {cause}; its own code is right"),
        _ => Exercise::find(name)
            .map_or("", |exercise| exercise.title)
            .to_string(),
    };
    line(
        out,
        &format!("{BOLD}{name:<14}{BOLD:#} {style}{word:<16}{style:#} {DIM}{title}{DIM:#}"),
    );
    for warning in &finding.warnings {
        paragraph(out, "    Note: ", warning);
    }
    // An untouched stub needs no list of everything that is missing: `Next` says where to begin.
    let quiet = [
        Status::Passed,
        Status::Stub,
        Status::Waiting,
        Status::Affected,
    ];
    if quiet.contains(&finding.status) && !alone {
        return;
    }
    // As the person at the screen can open it.
    let full = |text: &str| {
        let text = text.replace(
            &format!("{name}/src/"),
            &format!("{}/{name}/src/", evidence.dir),
        );
        text.replace(
            &format!("{name}/Cargo"),
            &format!("{}/{name}/Cargo", evidence.dir),
        )
    };
    for evidence in &finding.evidence {
        paragraph(out, "    ", &full(evidence));
    }
    if let Some(section) = finding.read() {
        paragraph(out, "    ", &format!("Read: {}.", section.words()));
    }
    for detail in &finding.details {
        line(out, "");
        for text in printable(&full(detail)).trim_end().lines() {
            line(out, &format!("    {text}"));
        }
        line(out, "");
    }
}

/// While steps are missing, questions and write-up take one line.
fn later(out: &mut String, items: &[Item]) {
    let held = items
        .iter()
        .filter(|item| item.standing == Standing::Held)
        .count();
    let words = match held {
        0 => "questions and a write-up, once the steps are right".to_string(),
        _ => format!("{held} held so far; counts once the steps are right"),
    };
    line(
        out,
        &format!(
            "{BOLD}{:<14}{BOLD:#} {DIM}{:<16} {words}{DIM:#}",
            "understanding", "later"
        ),
    );
}

/// One line while all is well.
fn figures(out: &mut String, evidence: &Evidence) {
    let open = |figure: &&figures::Item| figure.standing != figures::Standing::Held;
    let (style, word) = match evidence.figures.iter().any(|figure| open(&figure)) {
        true => (YELLOW, "to draw"),
        false => (GREEN, "held"),
    };
    line(
        out,
        &format!("{BOLD}{:<24}{BOLD:#} {style}{word}{style:#}", "figures"),
    );
    let missing = |figure: &figures::Item| figure.standing == figures::Standing::Missing;
    if evidence.figures.iter().all(missing) {
        paragraph(
            out,
            "    ",
            &format!("none is in {}/figures yet", evidence.dir),
        );
        return;
    }
    for figure in evidence.figures.iter().filter(open) {
        paragraph(out, "    ", &format!("{}/{}", evidence.dir, figure.says));
    }
}

fn understanding(out: &mut String, items: &[Item]) {
    for item in items {
        let (style, word) = match item.standing {
            Standing::Held => (GREEN, "held"),
            Standing::Wrong => (RED, "not yet right"),
            Standing::Missing => (YELLOW, "to do"),
        };
        line(
            out,
            &format!("{BOLD}{:<24}{BOLD:#} {style}{word}{style:#}", item.name),
        );
        if item.standing != Standing::Held {
            for says in item.says.lines() {
                paragraph(out, "    ", says);
            }
        }
    }
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{}", without_order(text)).expect("a string takes it");
}

/// `text` after `lead`, broken into lines that stand below each other.
fn paragraph(out: &mut String, lead: &str, text: &str) {
    let indent = " ".repeat(lead.len());
    for (number, words) in wrap(&printable(text), WIDTH - lead.len())
        .iter()
        .enumerate()
    {
        line(
            out,
            &format!("{}{words}", if number == 0 { lead } else { &indent }),
        );
    }
}

/// What a submission says is shown, never obeyed: no control characters, no reversed text, and
/// nothing that gives orders to the machine that shows a log.
pub fn printable(text: &str) -> String {
    let mut text = text.replace(is_obeyed, "\u{fffd}");
    for order in ["##[", "##vso[", "##teamcity["] {
        text = text.replace(order, &order.replacen("##", "# #", 1));
    }
    let lines: Vec<_> = text.split('\n').map(without_order).collect();
    lines.join("\n")
}

/// The line; if it begins with `::`, as such orders do, with a space in between.
fn without_order(line: &str) -> Cow<'_, str> {
    match line.trim_start().strip_prefix("::") {
        Some(rest) => Cow::Owned(line.replace(&format!("::{rest}"), &format!(": :{rest}"))),
        None => Cow::Borrowed(line),
    }
}
