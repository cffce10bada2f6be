//! `submission_metadata.yml` of Gradescope's export: who handed in which folder, and when.
//!
//! Of its YAML a few keys are read, a line each: the rest can be anything.

use crate::delivery::person::{Person, Sign};
use std::collections::BTreeMap;

/// What the file says of one folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// More than one for a group.
    pub people: Vec<Person>,
    pub time: Option<String>,
}

pub const FILE: &str = "submission_metadata.yml";

/// Reads the file: its folders by their names.
pub fn read(text: &str) -> BTreeMap<String, About> {
    let mut found: BTreeMap<String, About> = BTreeMap::new();
    let mut current = None;
    let mut is_people = false;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        let body = line.trim();
        if indent == 0 {
            let name = body.strip_suffix(':').map(|name| scalar(name).to_string());
            current = name.filter(|name| name.starts_with("submission_"));
            is_people = false;
        }
        let Some(about) = current
            .as_ref()
            .map(|name| found.entry(name.clone()).or_default())
        else {
            continue;
        };
        let (is_new, body) = match body.strip_prefix("- ") {
            Some(rest) => (true, rest.trim()),
            None => (false, body),
        };
        let Some((key, value)) = body.strip_prefix(':').and_then(|body| body.split_once(':'))
        else {
            continue;
        };
        let value = scalar(value);
        match key {
            "submitters" => is_people = true,
            "name" | "sid" | "email" if is_people => {
                if is_new || about.people.is_empty() {
                    about.people.push(Person::default());
                }
                add(about.people.last_mut().expect("it was added"), key, value);
            }
            "created_at" if indent <= 2 => {
                is_people = false;
                about.time = Some(value.to_string());
            }
            _ if indent <= 2 => is_people = false,
            _ => {}
        }
    }
    found
}

fn add(person: &mut Person, key: &str, value: &str) {
    if value.is_empty() || value == "null" || value == "~" {
        return;
    }
    match key {
        "name" => person.name = value.replace("''", "'"),
        "sid" => drop(person.signs.insert(Sign::Sid, value.to_string())),
        _ => drop(person.signs.insert(Sign::Mail, value.to_string())),
    }
}

/// A value without its quotes.
fn scalar(value: &str) -> &str {
    let value = value.trim();
    let inside = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    inside('\'').or_else(|| inside('"')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::delivery::person::Sign;

    const TEXT: &str = "---
submission_4711:
  :submitters:
  - :name: Zoë O'Brien
    :sid: 's01007'
    :email: u1@example.edu
  - :name: 'Ada O''Hara'
    :sid:
    :email: u2@example.edu
  :created_at: 2026-11-20 18:00:00.000000000 +00:00
  :score: 6.0
  :results:
    tests:
    - :name: no person
  :history: []
submission_4712:
  :submitters: []
";

    #[test]
    fn people_and_times_are_read_and_nothing_else() {
        let found = read(TEXT);
        let first = &found["submission_4711"];
        let names: Vec<&str> = first.people.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Zoë O'Brien", "Ada O'Hara"]);
        assert_eq!(first.people[0].signs[&Sign::Sid], "s01007");
        assert!(!first.people[1].signs.contains_key(&Sign::Sid));
        let time = first.time.as_deref();
        assert_eq!(time, Some("2026-11-20 18:00:00.000000000 +00:00"));
        assert!(found["submission_4712"].people.is_empty());
    }
}
