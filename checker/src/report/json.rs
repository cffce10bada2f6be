//! The report as one JSON object, for other tools.

use crate::course;
use crate::judge::evidence::Finding;
use crate::place::{Place, Remark};
use crate::provenance::Provenance;
use crate::report::format::Format;
use crate::text::{is_joiner, is_obeyed};
use crate::understanding::Standing;
use crate::verdict::Report;
use serde::Serialize;
use std::fmt::Write;

#[derive(Serialize)]
struct ReportJson<'a> {
    verdict: Option<&'a str>,
    exercises: Vec<ExerciseJson<'a>>,
    extensions: ExtensionsJson<'a>,
    figures: Vec<FigureJson<'a>>,
    understanding: UnderstandingJson<'a>,
    locks: Vec<LockJson<'a>>,
    remarks: &'a [String],
    sandbox: SandboxJson<'a>,
    seed: u32,
    provenance: &'a Provenance,
    next: &'a str,
}

#[derive(Serialize)]
struct ExerciseJson<'a> {
    name: &'a str,
    status: &'a str,
    misconception: Option<&'a str>,
    read: Option<String>,
    misconceptions: Vec<MisconceptionJson<'a>>,
    evidence: Vec<String>,
    glosses: Vec<GlossJson<'a>>,
    place: Option<&'a Place>,
}

#[derive(Serialize)]
struct GlossJson<'a> {
    name: &'a str,
    says: &'a str,
    place: Option<&'a Place>,
}

#[derive(Serialize)]
struct MisconceptionJson<'a> {
    name: &'a str,
    function: &'a str,
    read: String,
    together: bool,
}

#[derive(Serialize)]
struct ExtensionsJson<'a> {
    done: usize,
    of: usize,
    exercises: Vec<ExerciseJson<'a>>,
}

#[derive(Serialize)]
struct FigureJson<'a> {
    file: &'a str,
    status: &'a str,
    says: String,
}

#[derive(Serialize)]
struct UnderstandingJson<'a> {
    status: &'a str,
    name: Option<&'a str>,
    items: Vec<ItemJson<'a>>,
}

#[derive(Serialize)]
struct ItemJson<'a> {
    name: &'a str,
    status: &'a str,
    misconception: Option<&'a str>,
    attempt: Option<u32>,
    tries: usize,
    says: String,
}

#[derive(Serialize)]
struct SandboxJson<'a> {
    missing: &'a [String],
}

#[derive(Serialize)]
struct LockJson<'a> {
    exercise: &'a str,
    what: &'a str,
    #[serde(rename = "where")]
    place: String,
}

pub const FORMAT: Format = Format {
    name: "json",
    render: |report| render(report) + "\n",
    divider: "",
};

/// The whole report. Fields are only ever added; `checker help json` describes them.
pub fn render(report: &Report) -> String {
    let evidence = &report.evidence;
    let figures = evidence.figures.iter().map(|figure| FigureJson {
        file: figure.file,
        status: figure.state.word(),
        says: sentences(&figure.says).concat(),
    });
    let items = evidence.understanding.items.iter().map(|item| ItemJson {
        name: item.name,
        status: item.standing.word(),
        misconception: item.misconception,
        attempt: item.attempt,
        tries: item.tries,
        says: sentences(&item.says).join("\n"),
    });
    let not_asked = evidence.understanding.items.is_empty();
    let standing = if not_asked {
        Standing::Missing
    } else {
        evidence.understanding.standing()
    };
    let locks = evidence.locks.iter().map(|lock| LockJson {
        exercise: lock.exercise,
        what: &lock.what,
        place: lock.place.to_string(),
    });
    let whole = ReportJson {
        verdict: report.verdict.map(|verdict| verdict.word()),
        exercises: evidence.findings.iter().map(exercise).collect(),
        extensions: ExtensionsJson {
            done: evidence.extensions_done(),
            of: course::extensions().count(),
            exercises: evidence.extensions.iter().map(exercise).collect(),
        },
        figures: figures.collect(),
        understanding: UnderstandingJson {
            status: standing.word(),
            name: evidence.understanding.name.as_deref(),
            items: items.collect(),
        },
        locks: locks.collect(),
        remarks: &evidence.remarks,
        sandbox: SandboxJson {
            missing: &evidence.sandbox_lacks,
        },
        seed: evidence.seed,
        provenance: &evidence.provenance,
        next: &report.next,
    };
    let json = serde_json::to_string_pretty(&whole);
    plain(&json.expect("text, numbers and lists are always JSON"))
}

fn exercise(finding: &Finding) -> ExerciseJson<'_> {
    let misconceptions = finding.misconceptions.iter();
    ExerciseJson {
        name: finding.exercise,
        status: finding.status.word(),
        misconception: misconceptions.clone().next().map(|named| named.name),
        read: misconceptions.clone().next().map(|named| named.read.link()),
        misconceptions: misconceptions
            .map(|named| MisconceptionJson {
                name: named.name,
                function: named.function,
                read: named.read.link(),
                together: named.together,
            })
            .collect(),
        evidence: sentences(finding.evidence.iter().chain(&finding.warnings)),
        glosses: finding
            .glosses
            .iter()
            .map(|gloss| GlossJson {
                name: gloss.name,
                says: &gloss.says.text,
                place: gloss.says.place.as_ref(),
            })
            .collect(),
        place: finding.place.as_ref(),
    }
}

/// Places are below the folder of the exercises here: which that is, whoever asked knows.
fn sentences<'a>(remarks: impl IntoIterator<Item = &'a Remark>) -> Vec<String> {
    remarks.into_iter().map(|remark| remark.below("")).collect()
}

/// The same JSON, without anything that a terminal or a log could obey: such characters stand in
/// strings only, where they can as well be spelt as numbers.
pub fn plain(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut last = ' ';
    for c in json.chars() {
        if is_obeyed(c) || is_joiner(c) || (c == '#' && last == '#') {
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
