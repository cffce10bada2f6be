//! The report as one JSON object, for other tools.

use crate::understanding::Standing;
use crate::verdict::Report;
use serde::Serialize;

#[derive(Serialize)]
struct Whole<'a> {
    verdict: Option<&'a str>,
    exercises: Vec<Exercise<'a>>,
    understanding: Understanding<'a>,
    locks: Vec<Lock<'a>>,
    sandbox: Sandbox<'a>,
    seed: u32,
    next: &'a str,
}

#[derive(Serialize)]
struct Exercise<'a> {
    name: &'a str,
    status: &'a str,
    misconception: Option<&'a str>,
    evidence: &'a [String],
}

#[derive(Serialize)]
struct Understanding<'a> {
    status: &'a str,
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
    let exercises = report.findings.iter().map(|finding| Exercise {
        name: finding.exercise,
        status: finding.status.word(),
        misconception: finding.misconception,
        evidence: &finding.evidence,
    });
    let items = report.understanding.items.iter().map(|item| Item {
        name: item.name,
        status: item.standing.word(),
        misconception: item.misconception,
        says: &item.says,
    });
    let not_asked = report.understanding.items.is_empty();
    let standing = if not_asked {
        Standing::Missing
    } else {
        report.understanding.standing()
    };
    let locks = report.locks.iter().map(|lock| Lock {
        exercise: lock.exercise,
        what: &lock.what,
        place: &lock.place,
    });
    let whole = Whole {
        verdict: report.verdict.map(|verdict| verdict.word()),
        exercises: exercises.collect(),
        understanding: Understanding {
            status: standing.word(),
            items: items.collect(),
        },
        locks: locks.collect(),
        sandbox: Sandbox {
            missing: &report.sandbox_lacks,
        },
        seed: report.seed,
        next: &report.next,
    };
    serde_json::to_string_pretty(&whole).expect("text, numbers and lists are always JSON")
}
