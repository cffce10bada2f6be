//! `--to json`: everything, for programs.

use crate::export::form::{Form, Given, Written};
use crate::marks::gradebook::{Cell, Gradebook};
use anyhow::Result;
use checker::report::json::plain;
use serde_json::{Value, json};

pub const FORM: Form = Form {
    name: "json",
    write,
};

fn write(gradebook: &Gradebook, _: &Given) -> Result<Written> {
    let people = gradebook.entries.iter().map(|entry| {
        let mark = match entry.cell() {
            Cell::Points(points) => json!(points),
            Cell::Excused | Cell::Empty => Value::Null,
        };
        json!({
            "learner": entry.person().key(),
            "mark": mark,
            "of": gradebook.scheme.all(),
            "excused": entry.hand.excused,
            "comment": entry.comment(),
            "record": entry.record,
        })
    });
    let all = json!({ "class": people.collect::<Vec<Value>>() });
    let text = plain(&serde_json::to_string_pretty(&all)?) + "\n";
    Ok(vec![("class.json".to_string(), text)])
}
