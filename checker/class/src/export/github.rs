//! `--to github`: annotations and a summary for each person, for a workflow of GitHub Actions.

use crate::delivery::lay::plain;
use crate::export::form::{Form, Given, Written};
use crate::export::found::hits;
use crate::marks::gradebook::{Entry, Gradebook};
use anyhow::Result;
use checker::report::github::annotation;

pub const FORM: Form = Form {
    name: "github",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let files = gradebook.entries.iter().flat_map(|entry| {
        let name = plain(&entry.person().key());
        let hits = hits(&entry.record);
        let said = hits
            .iter()
            .map(|hit| annotation(hit, "exercises"))
            .collect();
        let annotations = (format!("github/{name}/annotations.txt"), said);
        [
            annotations,
            (format!("github/{name}/summary.md"), summary(entry)),
        ]
    });
    Ok(files.collect())
}

/// Markdown for the page of a run; nothing of it is a learner's own text.
fn summary(entry: &Entry) -> String {
    let mut out = format!("## {}\n\n", entry.record.word());
    for line in entry.mark.iter().flat_map(|mark| &mark.lines) {
        let [what, why] = [&line.what, &line.why].map(|text| text.replace('|', "\\|"));
        let row = format!("| {what} | {:.2} of {} | {why} |\n", line.points, line.of);
        if !out.contains("|---|") {
            out += "| | points | |\n|---|---|---|\n";
        }
        out += &row;
    }
    out
}
