//! What was found, one hit each, in the order of the report: for formats that name places.

use crate::figures::FigureState;
use crate::judge::evidence::{Finding, Status};
use crate::judge::found::beginning;
use crate::place::Place;
use crate::understanding::Standing;
use crate::verdict::Report;
use crate::words;

/// One thing that was found at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// The misconception, or the status: the same from run to run.
    pub rule: String,
    /// Line and column from 1.
    pub place: Place,
    /// One line.
    pub text: String,
}

/// Every hit of a report, and nothing of what is right.
pub fn hits(report: &Report) -> Vec<Hit> {
    let evidence = &report.evidence;
    let mut out = Vec::new();
    for finding in evidence.findings.iter().chain(&evidence.extensions) {
        of_finding(finding, &mut out);
    }
    let open = |state| state != FigureState::Held;
    for figure in evidence.figures.iter().filter(|figure| open(figure.state)) {
        let whole = Place::file(figure.file);
        let text = figure
            .says
            .as_ref()
            .map_or(words::report::FIGURE_NOT_THERE, |it| &it.text);
        out.push(hit("error", figure.state.word(), &whole, text));
    }
    for item in evidence
        .understanding
        .items
        .iter()
        .filter(|_| evidence.all_right())
    {
        let level = match item.standing {
            Standing::Held => continue,
            Standing::Missing => "warning",
            Standing::Wrong => "error",
        };
        for remark in &item.says {
            let place = remark.place.as_ref().unwrap_or(&item.place);
            let text = format!("{}: {}", item.name, remark.text);
            out.push(hit(level, item.name, place, &text));
        }
    }
    out
}

fn of_finding(finding: &Finding, out: &mut Vec<Hit>) {
    let begins = finding.place.clone();
    let begins = begins.unwrap_or_else(|| beginning(finding.exercise));
    let level = match finding.status {
        // What follows from another finding is no finding of its own.
        Status::Passed | Status::Waiting | Status::Affected => None,
        Status::Stub => Some("warning"),
        _ => Some("error"),
    };
    let named = finding.misconceptions.first().map(|named| named.name);
    let rule = named.unwrap_or(finding.status.word());
    let evidence = finding.evidence.iter();
    let evidence = evidence.filter_map(|remark| Some((level?, rule, remark)));
    let warnings = finding.warnings.iter();
    let warnings = warnings.map(|remark| ("warning", "scan", remark));
    // What names no place goes on about the one before.
    let mut place = &begins;
    for (level, rule, remark) in evidence.chain(warnings) {
        place = remark.place.as_ref().unwrap_or(place);
        out.push(hit(level, rule, place, &remark.text));
    }
    for gloss in &finding.glosses {
        let place = gloss.says.place.as_ref().unwrap_or(&begins);
        let text = words::report::gloss(&gloss.says.text);
        out.push(hit("note", gloss.name, place, &text));
    }
}

fn hit(level: &'static str, rule: &str, place: &Place, text: &str) -> Hit {
    let words: Vec<&str> = text.split_whitespace().collect();
    Hit {
        level,
        rule: rule.to_string(),
        place: Place {
            line: place.line.max(1),
            column: place.column.max(1),
            ..place.clone()
        },
        text: words.join(" "),
    }
}
