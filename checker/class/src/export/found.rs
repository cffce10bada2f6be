//! What was found in a class, as formats for programs name it: a hit an exercise.

use crate::record::{Record, text};
use checker::place::Place;
use checker::report::hits::Hit;

/// One hit for each step of a person that is not right, at the place where to begin.
pub fn hits(record: &Record) -> Vec<Hit> {
    let Some(graded) = record.graded() else {
        return Vec::new();
    };
    let exercises = graded.list("/exercises").iter().zip(&graded.steps);
    let open = exercises
        .filter(|(_, step)| !["passed", "waiting", "affected"].contains(&step.status.as_str()));
    open.map(|(found, step)| {
        let named = text(found.get("misconception"));
        let place: Option<Place> = found
            .get("place")
            .and_then(|place| serde_json::from_value(place.clone()).ok());
        let place = place.unwrap_or_else(|| Place::file(format!("{}/src/lib.rs", step.name)));
        Hit {
            level: if step.status == "stub" {
                "warning"
            } else {
                "error"
            },
            rule: if named.is_empty() {
                step.status.clone()
            } else {
                named.to_string()
            },
            place: Place {
                line: place.line.max(1),
                column: place.column.max(1),
                ..place
            },
            text: says(found)
                .first()
                .cloned()
                .unwrap_or_else(|| step.status.clone()),
        }
    })
    .collect()
}

/// The evidence about one exercise.
pub fn says(found: &serde_json::Value) -> Vec<String> {
    let list = found.get("evidence").and_then(serde_json::Value::as_array);
    let words = list
        .into_iter()
        .flatten()
        .map(|it| text(Some(it)).to_string());
    words.collect()
}
