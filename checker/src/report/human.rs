//! The report for a person: plain words first, colour only on top of them.

use crate::course;
use crate::course::section::Section;
use crate::figures::{FigureState, JudgedFigure};
use crate::judge::evidence::{Finding, Status};
use crate::place::Remark;
use crate::report::badge::{BOLD, Badge, DIM, GREEN, NAMES, RED, WORDS, YELLOW, badge};
use crate::report::format::Format;
use crate::text::{WIDTH, hanging, hanging_within, printable, without_order};
use crate::understanding::{Item, Standing};
use crate::verdict::{Evidence, Report, Verdict};
use crate::words;
use std::fmt::Write;

pub const FORMAT: Format = Format {
    name: "human",
    render,
    divider: "----------------------------------------\n",
};

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
            understanding(&mut out, &evidence.understanding.items, &evidence.dir);
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
    if report.verdict.is_some() && (evidence.all_right() || !evidence.extensions.is_empty()) {
        line(&mut out, "");
        extensions(&mut out, evidence);
    }
    line(&mut out, "");
    paragraph(&mut out, &lead("", words::report::NEXT), &report.next);
    let note = lead("", words::report::NOTE);
    if let Some(name) = evidence
        .understanding
        .name
        .as_ref()
        .filter(|_| !evidence.own)
    {
        let given = words::report::name_given(format!("{name:?}"));
        paragraph(&mut out, &note, &given);
    }
    for remark in &evidence.remarks {
        paragraph(&mut out, &note, remark);
    }
    for missing in evidence.sandbox_lacks.iter().filter(|_| !evidence.own) {
        paragraph(&mut out, &note, &words::report::on_this_machine(missing));
    }
    if says_seed(evidence) {
        let seed = words::report::seed(evidence.seed);
        line(&mut out, &format!("{DIM}{seed}{DIM:#}"));
    }
    out
}

/// Of use where something was called. To whoever has a compiler's error to mend it is one line too
/// many.
fn says_seed(evidence: &Evidence) -> bool {
    let mut findings = evidence.findings.iter();
    let idle = [
        Status::Stub,
        Status::DoesNotCompile,
        Status::Waiting,
        Status::Locked,
    ];
    let does_not_compile = |finding: &Finding| finding.status == Status::DoesNotCompile;
    let has_error = findings.clone().any(does_not_compile);
    findings.any(|finding| !idle.contains(&finding.status)) && !(evidence.own && has_error)
}

fn means(verdict: Verdict, evidence: &Evidence) -> String {
    let passed = evidence
        .findings
        .iter()
        .filter(|f| f.status == Status::Passed)
        .count();
    let size = course::size();
    match verdict {
        Verdict::GraderError => words::report::GRADER_ERROR.to_string(),
        Verdict::ToolLocked => words::report::TOOL_LOCKED.to_string(),
        Verdict::Incomplete if evidence.all_right() => words::report::to_draw_yet(size),
        Verdict::Incomplete => words::report::incomplete(passed, evidence.findings.len()),
        Verdict::RunsNotUnderstood => words::report::not_understood(size),
        Verdict::Complete => words::report::complete(size),
    }
}

fn exercise(out: &mut String, finding: &Finding, evidence: &Evidence) {
    let Badge { style, word, .. } = badge(finding.status);
    let name = finding.exercise;
    let alone = !evidence.whole;
    let title = match (finding.status, finding.cause) {
        (Status::Waiting, Some(cause)) if !alone => words::report::waiting_for(cause),
        (Status::Affected, Some(cause)) if !alone => words::report::affected_by(cause),
        _ => course::find(name).map_or(String::new(), |exercise| exercise.title.clone()),
    };
    line(
        out,
        &format!("{BOLD}{name:<NAMES$}{BOLD:#} {style}{word:<WORDS$}{style:#} {DIM}{title}{DIM:#}"),
    );
    let dir = &evidence.dir;
    for warning in &finding.warnings {
        paragraph(out, &lead("    ", words::report::NOTE), &warning.below(dir));
    }
    functions(out, finding);
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
    *out += &told(finding, dir, "    ", WIDTH);
}

/// What is known of an exercise that is not right: what came back, the mistake, where to read of it,
/// what Rust means by it, and the compiler's own words. Each line begins with `indent`; those that may
/// be broken are at most `width` wide.
pub fn told(finding: &Finding, dir: &str, indent: &str, width: usize) -> String {
    let mut out = String::new();
    let paragraph = |out: &mut String, lead: &str, text: &str| {
        *out += &hanging_within(width, &format!("{indent}{lead}"), text);
    };
    // The compiler's words say it once more, with the lines of source.
    let is_relayed = |text: &str| {
        let mut relayed = finding.details.iter();
        relayed.any(|relayed| relayed.below("").contains(text))
    };
    let told = finding.evidence.iter();
    let told: Vec<&Remark> = told.filter(|it| !is_relayed(&it.text)).collect();
    out += &mistakes(finding, &told, dir, indent, width);
    let mut read: Vec<String> = finding
        .misconceptions
        .iter()
        .map(|named| named.read.words())
        .collect();
    read.dedup();
    if !read.is_empty() {
        paragraph(&mut out, "", &words::report::read(read.join("; ")));
    } else if finding.status == Status::Failed && finding.glosses.is_empty() {
        let common = Section::of_mistakes(finding.exercise).words();
        paragraph(&mut out, "", &words::report::no_named_mistake(common));
    }
    for gloss in &finding.glosses {
        paragraph(
            &mut out,
            &lead("", words::report::IN_RUST),
            &gloss.says.text,
        );
    }
    for relayed in &finding.details {
        line(&mut out, "");
        for text in printable(&relayed.below(dir)).trim_end().lines() {
            line(&mut out, &format!("{indent}{text}"));
        }
        line(&mut out, "");
    }
    out
}

/// One line for the functions of an exercise that has several, once one of them is written.
fn functions(out: &mut String, finding: &Finding) {
    let parts = &finding.parts;
    let is_begun = parts.iter().any(|part| part.status != Status::Stub);
    if finding.status == Status::Passed || parts.len() < 2 || !is_begun {
        return;
    }
    let said = parts.iter().map(|part| {
        let name = part.function;
        let wrong = |word: &str| format!("{name} {RED}✗{RED:#} {word}");
        match (part.status, part.calls) {
            (Status::Passed, _) => format!("{name} {GREEN}✓{GREEN:#} {}", words::report::RIGHT),
            (Status::Stub, _) => format!("{name} {YELLOW}{}{YELLOW:#}", words::badge::TO_DO),
            (_, Some(other)) => format!("{name} {DIM}{}{DIM:#}", words::report::calls(other)),
            (Status::Waiting, _) => format!("{name} {DIM}{}{DIM:#}", words::report::NOT_ASKED_YET),
            (Status::Panicked, _) => wrong(words::badge::PANICKED),
            (Status::Limit, _) => wrong(words::badge::STOPPED),
            _ => wrong(words::badge::WRONG),
        }
    });
    let said: Vec<String> = said.collect();
    line(out, &format!("    {}", said.join("   ")));
}

/// Mistakes in several places, or two in one, apart from each other.
fn mistakes(finding: &Finding, told: &[&Remark], dir: &str, indent: &str, width: usize) -> String {
    let is_wrong = [Status::Failed, Status::Panicked, Status::Limit].contains(&finding.status);
    let places = told.iter().filter(|remark| remark.place.is_some()).count();
    let is_one = |remark: &Remark| {
        let mut together = finding.misconceptions.iter().filter(|it| it.together);
        let is_named = together.any(|named| {
            let rest = remark.text.strip_prefix(named.name);
            rest.is_some_and(|rest| rest.starts_with(": "))
        });
        is_wrong && (is_named || (places > 1 && remark.place.is_some()))
    };
    let (mut out, mut lead) = (String::new(), indent.to_string());
    for remark in told {
        let text = remark.below(dir);
        if is_one(remark) {
            lead = format!("{indent}  ");
            out += "\n";
            out += &hanging_within(width, &format!("{indent}• "), &text);
        } else {
            out += &hanging_within(width, &lead, &text);
        }
    }
    if lead != indent {
        out += "\n";
    }
    out
}

/// While steps are missing, questions and write-up take one line.
fn later(out: &mut String, items: &[Item]) {
    let held = items
        .iter()
        .filter(|item| item.standing == Standing::Held)
        .count();
    let says = match held {
        0 => words::report::AFTER_THE_STEPS.to_string(),
        _ => words::report::held_so_far(held),
    };
    line(
        out,
        &format!(
            "{BOLD}{:<NAMES$}{BOLD:#} {DIM}{:<WORDS$} {says}{DIM:#}",
            words::report::UNDERSTANDING,
            words::report::LATER
        ),
    );
}

/// One line while all is well.
fn figures(out: &mut String, evidence: &Evidence) {
    let open = |figure: &&JudgedFigure| figure.state != FigureState::Held;
    let (style, word) = match evidence.figures.iter().any(|figure| open(&figure)) {
        true => (YELLOW, words::report::TO_DRAW),
        false => (GREEN, words::report::HELD),
    };
    line(
        out,
        &format!(
            "{BOLD}{:<24}{BOLD:#} {style}{word}{style:#}",
            words::report::FIGURES
        ),
    );
    let missing = |figure: &JudgedFigure| figure.state == FigureState::Missing;
    if evidence.figures.iter().all(missing) {
        let none = words::report::no_figures(&evidence.dir);
        paragraph(out, "    ", &none);
        return;
    }
    for remark in evidence.figures.iter().filter_map(|it| it.says.as_ref()) {
        paragraph(out, "    ", &remark.below(&evidence.dir));
    }
}

/// What decides nothing; one line where none is under way.
fn extensions(out: &mut String, evidence: &Evidence) {
    let (done, all) = (evidence.extensions_done(), course::extensions().count());
    line(
        out,
        &format!(
            "{BOLD}{:<NAMES$}{BOLD:#} {}",
            words::report::EXTENSIONS,
            words::report::done(done, all)
        ),
    );
    let open = |finding: &&Finding| finding.status != Status::Passed;
    for finding in evidence.extensions.iter().filter(open) {
        exercise(out, finding, evidence);
    }
}

fn understanding(out: &mut String, items: &[Item], dir: &str) {
    for item in items {
        let (style, word) = match item.standing {
            Standing::Held => (GREEN, words::report::HELD),
            Standing::Wrong => (RED, words::report::NOT_YET_RIGHT),
            Standing::Missing => (YELLOW, words::badge::TO_DO),
        };
        line(
            out,
            &format!(
                "{BOLD}{:<24}{BOLD:#} {style}{word}{style:#}{}",
                item.name,
                at_attempt(item)
            ),
        );
        if item.standing != Standing::Held {
            for remark in &item.says {
                paragraph(out, "    ", &remark.below(dir));
            }
        }
    }
}

/// That an answer holds at the first attempt goes without saying.
fn at_attempt(item: &Item) -> String {
    let again = item.attempt.filter(|attempt| *attempt > 1);
    let answered = again.filter(|_| item.standing != Standing::Missing);
    let said = answered.map(words::report::answered_at);
    let often = (item.tries > 1).then(|| words::report::judged(item.tries));
    let said: String = said
        .into_iter()
        .chain(often)
        .map(|it| format!(", {it}"))
        .collect();
    match said.is_empty() {
        true => said,
        false => format!("{DIM}{said}{DIM:#}"),
    }
}

/// What stands before a paragraph.
fn lead(indent: &str, word: &str) -> String {
    format!("{indent}{word} ")
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{}", without_order(text)).expect("a string takes it");
}

fn paragraph(out: &mut String, lead: &str, text: &str) {
    *out += &hanging(lead, text);
}
