//! `--to csv`: a table for people and their spreadsheets.

use crate::export::form::{Form, Given, Written};
use crate::export::quoted::{rows, shown};
use crate::marks::gradebook::{Entry, Gradebook};
use anyhow::Result;

pub const FORM: Form = Form { name: "csv", write };

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let steps = checker::course::core().map(|one| one.name.to_string());
    let heads = [
        "learner", "name", "section", "verdict", "mark", "of", "late",
    ];
    let mut table: Vec<Vec<String>> = vec![heads.iter().map(ToString::to_string).collect()];
    table[0].extend(steps);
    table[0].extend(["understanding", "comment", "graded"].map(str::to_string));
    table.extend(gradebook.entries.iter().map(|entry| row(entry, gradebook)));
    Ok(vec![("marks.csv".to_string(), rows(table)?)])
}

fn row(entry: &Entry, gradebook: &Gradebook) -> Vec<String> {
    let (record, person) = (&entry.record, entry.person());
    let late = if record.late { "late" } else { "" };
    let mut row = vec![
        shown(&person.key()),
        shown(&person.name),
        shown(&person.section),
        record.word().to_string(),
        entry.cell().text("excused"),
        gradebook.scheme.all().to_string(),
        late.to_string(),
    ];
    match record.graded() {
        Some(graded) => {
            row.extend(graded.steps.iter().map(|step| step.status.clone()));
            row.push(graded.text("/understanding/status").to_string());
        }
        None => row.extend(vec![String::new(); checker::course::core().count() + 1]),
    }
    row.extend([shown(&entry.comment()), record.graded.clone()]);
    row
}
