//! Who handed something in, as far as a delivery or a roster says.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a person can be known by. Only the name is not one person's alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sign {
    /// The institution's own number: Canvas' SIS User ID, Gradescope's sid.
    Sid,
    /// Canvas' user id.
    Canvas,
    /// Moodle's participant id, which belongs to one assignment.
    Participant,
    Mail,
    Login,
    /// The name of a folder or a file, where nobody says what it stands for.
    Called,
}

/// One person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// As it is shown; empty where nobody says it.
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub section: String,
    #[serde(default)]
    pub signs: BTreeMap<Sign, String>,
}

impl Person {
    /// One of whom a single thing is known.
    pub fn of(sign: Sign, value: impl Into<String>) -> Person {
        Person {
            signs: BTreeMap::from([(sign, value.into())]),
            ..Person::default()
        }
    }

    /// The same with a name.
    pub fn named(mut self, name: impl Into<String>) -> Person {
        self.name = name.into();
        self
    }

    /// What journals and commands call this person, the same from run to run: the first sign there
    /// is.
    pub fn key(&self) -> String {
        let first = self.signs.values().next();
        first.unwrap_or(&self.name).clone()
    }

    /// The name, or where there is none the key.
    pub fn shown(&self) -> String {
        match self.name.is_empty() {
            true => self.key(),
            false => self.name.clone(),
        }
    }

    /// Is this the person that somebody calls `word`: by a sign, or by the whole name?
    pub fn is_called(&self, word: &str) -> bool {
        let is = |value: &String| value.eq_ignore_ascii_case(word);
        self.signs.values().any(is) || is(&self.name)
    }
}
