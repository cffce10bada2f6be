//! One line a finding, as compilers write theirs: for editors, and for whatever else reads lines.

use crate::figures::FigureState;
use crate::judge::evidence::Status;
use crate::judge::found::beginning;
use crate::place::Place;
use crate::report::format::Format;
use crate::text::printable;
use crate::understanding::Standing;
use crate::verdict::Report;

pub const FORMAT: Format = Format {
    name: "short",
    render,
    divider: "----------------------------------------\n",
};

/// `work/ex03_step/src/lib.rs:44:1: error: step from …`, and nothing of what is right. An editor
/// that reads the messages of gcc reads these.
pub fn render(report: &Report) -> String {
    let evidence = &report.evidence;
    let mut out = Vec::new();
    let mut say = |place: &Place, kind: &str, text: &str| {
        let place = Place {
            line: place.line.max(1),
            column: place.column.max(1),
            ..place.clone()
        };
        let (file, column) = (place.below(&evidence.dir), place.column);
        let words: Vec<&str> = text.split_whitespace().collect();
        let words = words.join(" ");
        out.push(printable(&format!("{file}:{column}: {kind}: {words}")) + "\n");
    };
    for finding in evidence.findings.iter().chain(&evidence.extensions) {
        let begins = finding.place.clone();
        let begins = begins.unwrap_or_else(|| beginning(finding.exercise));
        let kind = match finding.status {
            // What follows from another finding is no finding of its own.
            Status::Passed | Status::Waiting | Status::Affected => None,
            Status::Stub => Some("warning"),
            _ => Some("error"),
        };
        let evidence = finding
            .evidence
            .iter()
            .filter_map(|remark| Some((kind?, remark)));
        let warnings = finding.warnings.iter().map(|remark| ("warning", remark));
        // What names no place goes on about the one before.
        let mut place = &begins;
        for (kind, remark) in evidence.chain(warnings) {
            place = remark.place.as_ref().unwrap_or(place);
            say(place, kind, &remark.text);
        }
        for gloss in &finding.glosses {
            let place = gloss.says.place.as_ref().unwrap_or(&begins);
            say(place, "note", &format!("in Rust: {}", gloss.says.text));
        }
    }
    let open = |state| state != FigureState::Held;
    for figure in evidence.figures.iter().filter(|figure| open(figure.state)) {
        let whole = Place::file(figure.file);
        let text = figure.says.as_ref().map_or("is not there", |it| &it.text);
        say(&whole, "error", text);
    }
    for item in evidence
        .understanding
        .items
        .iter()
        .filter(|_| evidence.all_right())
    {
        let kind = match item.standing {
            Standing::Held => continue,
            Standing::Missing => "warning",
            Standing::Wrong => "error",
        };
        for remark in &item.says {
            let place = remark.place.as_ref().unwrap_or(&item.place);
            say(place, kind, &format!("{}: {}", item.name, remark.text));
        }
    }
    out.concat()
}
