//! `--to autolab`: for each person the line with which an autograder of Autolab ends.

use crate::delivery::lay::plain;
use crate::export::form::{Form, Given, Written};
use crate::marks::gradebook::{Entry, Gradebook};
use crate::marks::mark::round;
use anyhow::Result;
use serde_json::{Map, Value, json};

pub const FORM: Form = Form {
    name: "autolab",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let graded = gradebook
        .entries
        .iter()
        .filter(|entry| entry.mark.is_some());
    let files = graded.map(|entry| {
        let name = format!("autolab/{}.json", plain(&entry.person().key()));
        (name, scores(entry).to_string() + "\n")
    });
    Ok(files.collect())
}

/// The names are the problems of the lab: the steps, figures and understanding.
fn scores(entry: &Entry) -> Value {
    let lines = entry.mark.iter().flat_map(|mark| &mark.lines);
    let scores: Map<String, Value> = lines
        .map(|line| (line.what.clone(), json!(round(line.points))))
        .collect();
    json!({ "scores": scores })
}
