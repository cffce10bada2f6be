//! `marks.csv`: what a person decides by hand. It is that person's file: it is read, and never
//! written.

use crate::delivery::table::table;
use crate::record::Record;
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

pub const FILE: &str = "marks.csv";

/// What is decided about one person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hand {
    /// Instead of what is reckoned.
    pub mark: Option<f64>,
    pub comment: String,
    pub excused: bool,
}

/// Reads `marks.csv` in a folder, by the people's keys; none where there is no such file.
///
/// # Errors
/// When a line does not say what it means: the line is said.
pub fn read(folder: &Path, records: &BTreeMap<String, Record>) -> Result<BTreeMap<String, Hand>> {
    let path = folder.join(FILE);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(why) => return Err(why).with_context(|| format!("cannot read {}", path.display())),
    };
    of(&text, records).with_context(|| path.display().to_string())
}

fn of(text: &str, records: &BTreeMap<String, Record>) -> Result<BTreeMap<String, Hand>> {
    let (heads, rows) = table(text)?;
    let heads: Vec<String> = heads
        .iter()
        .map(|head| head.trim().to_lowercase())
        .collect();
    let known = ["learner", "mark", "comment", "excused"];
    if let Some(other) = heads.iter().find(|head| !known.contains(&head.as_str())) {
        bail!(
            "line 1: there is a column {other:?}; they are called {}",
            known.join(", ")
        );
    }
    let at = |name: &str| heads.iter().position(|head| head == name);
    let learner = at("learner").context("line 1: there is no column learner")?;
    let mut hands = BTreeMap::new();
    for (line, row) in rows {
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim();
        let who = cell(Some(learner));
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let key = person(who, records).with_context(|| format!("line {line}"))?;
        let hand = Hand {
            mark: match cell(at("mark")) {
                "" => None,
                text => Some(mark(text).with_context(|| format!("line {line}"))?),
            },
            comment: cell(at("comment")).to_string(),
            excused: match cell(at("excused")).to_lowercase().as_str() {
                "" | "no" => false,
                "yes" | "x" | "excused" => true,
                other => bail!("line {line}: excused is yes or no, and not {other:?}"),
            },
        };
        if hands.insert(key.clone(), hand).is_some() {
            bail!("line {line}: {who} has a line already");
        }
    }
    Ok(hands)
}

/// The key of the one person whom somebody calls `word`.
///
/// # Errors
/// When it is nobody, or several.
pub fn person(word: &str, records: &BTreeMap<String, Record>) -> Result<String> {
    if records.contains_key(word) {
        return Ok(word.to_string());
    }
    let called = records
        .iter()
        .filter(|(_, record)| record.person.is_called(word));
    let keys: Vec<&String> = called.map(|(key, _)| key).collect();
    match keys.as_slice() {
        [] => bail!("nobody is called {word:?}"),
        [one] => Ok((*one).clone()),
        several => bail!("{} people are called {word:?}: give an id", several.len()),
    }
}

fn mark(text: &str) -> Result<f64> {
    let number = text.parse::<f64>().ok();
    let number = number.filter(|number| number.is_finite() && *number >= 0.0);
    number.with_context(|| format!("the mark {text:?} is no number: write it as 7.5"))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::record::Record;
    use std::collections::BTreeMap;

    fn records() -> BTreeMap<String, Record> {
        let record = |key: &str, name: &str| -> (String, Record) {
            let record = serde_json::json!({
                "person": {"name": name, "signs": {"login": key}}, "taken": "", "folder": "",
                "outcome": {"state": "no-verdict", "lack": "no-work", "says": ""},
                "submitted": null, "late": false, "notes": [], "digest": null, "graded": "",
                "made": {"grader": "", "checker": "", "compiler": "", "seed": 1, "key": null},
                "same_as": null,
            });
            (
                key.to_string(),
                serde_json::from_value(record).expect("a record"),
            )
        };
        BTreeMap::from([
            record("ada", "Ada Smith"),
            record("bo", "Bo"),
            record("zed", "Bo"),
        ])
    }

    #[test]
    fn a_person_decides_by_id_or_by_a_name_of_one() {
        let text = "learner,mark,comment,excused\nada,7.5,\"Well, done\",\nzed,,,yes\n";
        let hands = of(text, &records()).expect("two lines");
        assert_eq!(hands["ada"].mark, Some(7.5));
        assert_eq!(hands["ada"].comment, "Well, done");
        assert!(hands["zed"].excused);
        let by_name = of("learner,mark\nada smith,3\n", &records()).expect("a line");
        assert_eq!(by_name["ada"].mark, Some(3.0));
    }

    #[test]
    fn a_slip_is_said_with_its_line() {
        for (text, says) in [
            (
                "learner,mark\nada,7\n\nbob,3\n",
                "line 4: nobody is called \"bob\"",
            ),
            ("learner,mark\nBo,7\n", "line 2: 2 people are called"),
            (
                "learner,mark\nada,\"7,5\"\n",
                "line 2: the mark \"7,5\" is no number",
            ),
            ("learner,mark\nada,NaN\n", "line 2: the mark"),
            (
                "learner,mark\nada,1\nada,2\n",
                "line 3: ada has a line already",
            ),
            (
                "learner,marks\nada,1\n",
                "line 1: there is a column \"marks\"",
            ),
            ("learner,excused\nada,maybe\n", "line 2: excused is"),
        ] {
            let why = of(text, &records()).expect_err(text);
            assert!(format!("{why:#}").contains(says), "{text:?}: {why:#}");
        }
    }
}
