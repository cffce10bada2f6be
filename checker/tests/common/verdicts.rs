//! A report beside what a golden submission deserves.

use super::golden::Expected;
use serde_json::Value;

/// In what a report differs from what is expected, a sentence each.
pub fn differences(expected: &Expected, said: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    let mut same = |what: &str, wanted: &str, given: &Value| {
        let given = given.as_str().unwrap_or("null");
        if wanted != given {
            differences.push(format!("{what} should be {wanted} and is {given}"));
        }
    };
    same("the verdict", &expected.verdict, &said["verdict"]);
    if let Some(standing) = &expected.understanding {
        same("understanding", standing, &said["understanding"]["status"]);
    }
    let list = |of: &Value| of.as_array().expect("a list").clone();
    // What becomes of an extension is looked at where a submission is about it.
    let is_meant = |exercise: &Value| {
        let name = exercise["name"].as_str();
        name.is_some_and(|name| expected.status.contains_key(name))
    };
    let mut extensions = list(&said["extensions"]["exercises"]);
    extensions.retain(is_meant);
    let exercises = [list(&said["exercises"]), extensions].concat();
    for exercise in &exercises {
        let name = exercise["name"].as_str().expect("a name");
        let status = expected.status.get(name).unwrap_or(&expected.others);
        same(
            &format!("the status of {name}"),
            status,
            &exercise["status"],
        );
        let misconception = expected
            .misconception
            .get(name)
            .map_or("null", String::as_str);
        same(
            &format!("the misconception in {name}"),
            misconception,
            &exercise["misconception"],
        );
    }
    let figures = said["figures"].as_array().expect("a list");
    for figure in figures {
        let file = figure["file"].as_str().expect("a file");
        let standing = expected.figures.get(file).map_or("held", String::as_str);
        same(file, standing, &figure["status"]);
    }
    for (file, words) in &expected.figures_say {
        let mut figures = figures.iter();
        let says = figures.find(|figure| figure["file"] == file.as_str());
        let says = says.map_or(String::new(), |figure| figure["says"].to_string());
        if !says.contains(words) {
            differences.push(format!("of {file} it should say {words:?}: {says}"));
        }
    }
    if figures.is_empty() && !expected.figures.is_empty() {
        differences.push("no figure was looked at".to_string());
    }
    for (name, words) in &expected.evidence {
        let exercise = exercises
            .iter()
            .find(|exercise| exercise["name"] == name.as_str());
        let evidence = exercise.map_or(String::new(), |exercise| exercise["evidence"].to_string());
        if !evidence.contains(words) {
            differences.push(format!(
                "the evidence of {name} lacks {words:?}: {evidence}"
            ));
        }
    }
    let locks: Vec<String> = said["locks"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|lock| {
            format!(
                "{} {}",
                lock["exercise"].as_str().unwrap_or(""),
                lock["where"].as_str().unwrap_or("")
            )
        })
        .collect();
    if locks != expected.locks {
        differences.push(format!(
            "the locks should be {:?} and are {locks:?}",
            expected.locks
        ));
    }
    differences
}
