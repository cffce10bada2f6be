//! `--to prairielearn`: a `results.json` for each person, as an external grader leaves it.

use crate::delivery::lay::plain;
use crate::export::form::{Form, Given, Written};
use crate::marks::gradebook::{Cell, Entry, Gradebook};
use crate::marks::mark::round;
use anyhow::Result;
use serde_json::{Value, json};

pub const FORM: Form = Form {
    name: "prairielearn",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let files = gradebook.entries.iter().map(|entry| {
        let name = format!("prairielearn/{}/results.json", plain(&entry.person().key()));
        let text = serde_json::to_string_pretty(&results(entry, gradebook.scheme.all()))?;
        Ok((name, checker::report::json::plain(&text) + "\n"))
    });
    files.collect()
}

/// The score is a share. Where there is no verdict, nothing could be graded, and no attempt is lost.
fn results(entry: &Entry, all: f64) -> Value {
    let Cell::Points(points) = entry.cell() else {
        return json!({"gradable": false, "format_errors": [entry.comment()]});
    };
    let lines = entry.mark.iter().flat_map(|mark| &mark.lines);
    let tests = lines.map(|line| {
        json!({
            "name": line.what,
            "points": round(line.points),
            "max_points": line.of,
            "message": line.why,
        })
    });
    json!({
        "gradable": true,
        "score": (points / all).clamp(0.0, 1.0),
        "message": entry.comment(),
        "tests": tests.collect::<Vec<Value>>(),
    })
}
