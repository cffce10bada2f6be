//! `--to junit`: a suite a person. GitLab takes some thousand of them in one file.

use crate::export::form::{Form, Given, Written};
use crate::export::found::says;
use crate::marks::gradebook::{Entry, Gradebook};
use crate::record::text;
use anyhow::Result;
use checker::report::junit::{Case, Suite, document};

pub const FORM: Form = Form {
    name: "junit",
    write,
};

/// So many people stand in one file.
const PEOPLE: usize = 2_000;

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let suites: Vec<Suite> = gradebook.entries.iter().map(suite).collect();
    let parts = suites.chunks(PEOPLE).zip(1..);
    let files = parts.map(|(suites, number)| {
        let name = match suites.len() == gradebook.entries.len() {
            true => "junit.xml".to_string(),
            false => format!("junit-{number}.xml"),
        };
        (name, document(suites))
    });
    Ok(files.collect())
}

fn suite(entry: &Entry) -> Suite {
    let record = &entry.record;
    let cases = match (record.graded(), record.lack()) {
        (Some(graded), _) => graded
            .list("/exercises")
            .iter()
            .zip(&graded.steps)
            .map(|(found, step)| {
                let named = text(found.get("misconception"));
                Case {
                    name: step.name.clone(),
                    status: step.status.clone(),
                    kind: if named.is_empty() {
                        step.status.clone()
                    } else {
                        named.to_string()
                    },
                    says: says(found),
                }
            })
            .collect(),
        (None, lack) => vec![Case {
            name: "verdict".to_string(),
            status: "grader-error".to_string(),
            kind: "no-verdict".to_string(),
            says: lack.map(|(_, says)| says.to_string()).into_iter().collect(),
        }],
    };
    Suite {
        name: record.key(),
        properties: vec![
            ("verdict", record.word().to_string()),
            ("seed", record.made.seed.to_string()),
        ],
        cases,
    }
}
