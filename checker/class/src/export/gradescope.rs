//! `--to gradescope`: a `results.json` for each person, as an autograder leaves it.

use crate::delivery::lay::plain;
use crate::export::form::{Form, Given, Written};
use crate::marks::gradebook::{Cell, Entry, Gradebook};
use crate::marks::mark::{Mark, round};
use crate::record::Graded;
use anyhow::Result;
use serde_json::{Value, json};

pub const FORM: Form = Form {
    name: "gradescope",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let files = gradebook.entries.iter().map(|entry| {
        let name = format!("gradescope/{}/results.json", plain(&entry.person().key()));
        let text = serde_json::to_string_pretty(&results(entry))?;
        Ok((name, checker::report::json::plain(&text) + "\n"))
    });
    files.collect()
}

/// What Gradescope reads. Where there is no verdict, there is no score: never a silent 0.
fn results(entry: &Entry) -> Value {
    let made = &entry.record.made;
    let mut results = json!({
        "output": entry.comment(),
        "output_format": "text",
        "test_output_format": "text",
        "stdout_visibility": "hidden",
        "visibility": "visible",
        "extra_data": {
            "verdict": entry.record.verdict(),
            "seed": made.seed,
            "checker": made.checker,
            "digest": entry.record.digest,
        },
    });
    if let Cell::Points(points) = entry.cell() {
        results["score"] = json!(points);
    }
    if let (Some(graded), Some(mark)) = (entry.record.graded(), &entry.mark) {
        results["tests"] = tests(graded, mark).into();
    }
    results
}

fn tests(graded: &Graded, mark: &Mark) -> Vec<Value> {
    let exercises = graded.list("/exercises");
    let tests = mark.lines.iter().enumerate().map(|(place, line)| {
        let found = exercises.get(place);
        let evidence = found.and_then(|it| it["evidence"].as_array());
        let lines = evidence.into_iter().flatten().filter_map(Value::as_str);
        let output: Vec<&str> = lines.collect();
        let named = found.and_then(|it| it["misconception"].as_str());
        let is_all = round(line.points) >= round(line.of);
        json!({
            "number": (place + 1).to_string(),
            "name": line.what,
            "score": round(line.points),
            "max_score": line.of,
            "status": if is_all { "passed" } else { "failed" },
            "tags": named.into_iter().collect::<Vec<&str>>(),
            "output": if output.is_empty() { line.why.clone() } else { output.join("\n") },
            "visibility": "visible",
        })
    });
    tests.collect()
}
