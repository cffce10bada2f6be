//! What differs between two sets of results.

use crate::record::Record;
use std::collections::{BTreeMap, BTreeSet};

/// One line for each person whose verdict or whose step differs.
pub fn differences(old: &BTreeMap<String, Record>, new: &BTreeMap<String, Record>) -> Vec<String> {
    let people: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut lines = Vec::new();
    for key in people {
        match (old.get(key), new.get(key)) {
            (Some(_), None) => lines.push(format!("{key}: is not there any more")),
            (None, Some(new)) => lines.push(format!("{key}: is new: {}", new.word())),
            (Some(old), Some(new)) => {
                let changes = changes(old, new);
                if !changes.is_empty() {
                    lines.push(format!("{key}: {}", changes.join("; ")));
                }
            }
            (None, None) => {}
        }
    }
    lines
}

fn changes(old: &Record, new: &Record) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |what: &str, old: &str, new: &str| {
        if old != new {
            found.push(format!("{what}{old} -> {new}"));
        }
    };
    compare("", old.word(), new.word());
    if let (Some(old), Some(new)) = (old.graded(), new.graded()) {
        for (old, new) in old.steps.iter().zip(&new.steps) {
            compare(&format!("{} ", new.name), &old.status, &new.status);
        }
        compare(
            "understanding ",
            old.text("/understanding/status"),
            new.text("/understanding/status"),
        );
    }
    found
}
