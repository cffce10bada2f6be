//! The report as one JSON object, for other tools.

use crate::report::is_obeyed;
use crate::understanding::Standing;
use crate::verdict::Report;
use serde::Serialize;
use std::fmt::Write;

#[derive(Serialize)]
struct Whole<'a> {
    verdict: Option<&'a str>,
    exercises: Vec<Exercise<'a>>,
    figures: Vec<Figure<'a>>,
    understanding: Understanding<'a>,
    locks: Vec<Lock<'a>>,
    remarks: &'a [String],
    sandbox: Sandbox<'a>,
    seed: u32,
    next: &'a str,
}

#[derive(Serialize)]
struct Exercise<'a> {
    name: &'a str,
    status: &'a str,
    misconception: Option<&'a str>,
    read: Option<String>,
    evidence: Vec<&'a str>,
}

#[derive(Serialize)]
struct Figure<'a> {
    file: &'a str,
    status: &'a str,
    says: &'a str,
}

#[derive(Serialize)]
struct Understanding<'a> {
    status: &'a str,
    name: Option<&'a str>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    name: &'a str,
    status: &'a str,
    misconception: Option<&'a str>,
    says: &'a str,
}

#[derive(Serialize)]
struct Sandbox<'a> {
    missing: &'a [String],
}

#[derive(Serialize)]
struct Lock<'a> {
    exercise: &'a str,
    what: &'a str,
    #[serde(rename = "where")]
    place: &'a str,
}

/// The whole report. Fields are only ever added; `checker --help` describes them.
pub fn render(report: &Report) -> String {
    let evidence = &report.evidence;
    let exercises = evidence.findings.iter().map(|finding| Exercise {
        name: finding.exercise,
        status: finding.status.word(),
        misconception: finding.misconception,
        read: finding.read().map(|section| section.link()),
        evidence: finding
            .evidence
            .iter()
            .chain(&finding.warnings)
            .map(String::as_str)
            .collect(),
    });
    let figures = evidence.figures.iter().map(|figure| Figure {
        file: figure.file,
        status: figure.standing.word(),
        says: &figure.says,
    });
    let items = evidence.understanding.items.iter().map(|item| Item {
        name: item.name,
        status: item.standing.word(),
        misconception: item.misconception,
        says: &item.says,
    });
    let not_asked = evidence.understanding.items.is_empty();
    let standing = if not_asked {
        Standing::Missing
    } else {
        evidence.understanding.standing()
    };
    let locks = evidence.locks.iter().map(|lock| Lock {
        exercise: lock.exercise,
        what: &lock.what,
        place: &lock.place,
    });
    let whole = Whole {
        verdict: report.verdict.map(|verdict| verdict.word()),
        exercises: exercises.collect(),
        figures: figures.collect(),
        understanding: Understanding {
            status: standing.word(),
            name: evidence.name.as_deref(),
            items: items.collect(),
        },
        locks: locks.collect(),
        remarks: &evidence.remarks,
        sandbox: Sandbox {
            missing: &evidence.sandbox_lacks,
        },
        seed: evidence.seed,
        next: &report.next,
    };
    let json = serde_json::to_string_pretty(&whole);
    plain(&json.expect("text, numbers and lists are always JSON"))
}

/// The same JSON, without anything that a terminal or a log could obey: such characters stand in
/// strings only, where they can as well be spelt as numbers.
fn plain(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut last = ' ';
    for c in json.chars() {
        if is_obeyed(c) || (c == '#' && last == '#') {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                write!(out, "\\u{unit:04x}").expect("a string takes it");
            }
        } else {
            out.push(c);
        }
        last = c;
    }
    out
}
