//! Places in a submission's files, and remarks that are made at them.

use crate::wire::Value;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Below the folder of the exercises, with `/`: `ex03_step/src/lib.rs`.
    pub file: String,
    /// From 1; 0 where the whole file is meant.
    pub line: usize,
    /// From 1; 0 where the whole line is meant.
    pub column: usize,
}

impl Place {
    /// A whole file.
    pub fn file(file: impl Into<String>) -> Place {
        Place::line(file, 0)
    }

    /// A whole line of a file.
    pub fn line(file: impl Into<String>, line: usize) -> Place {
        let (file, column) = (file.into(), 0);
        Place { file, line, column }
    }

    /// The exercise in whose folder the file lies: its first part.
    pub fn folder(&self) -> &str {
        self.file.split('/').next().unwrap_or_default()
    }

    /// As somebody can open it who sees the exercises as `dir`.
    pub fn below(&self, dir: &str) -> String {
        match dir {
            "" => self.to_string(),
            dir => format!("{dir}/{self}"),
        }
    }

    /// Where a panic came from: file, line and column, as a probe reports them.
    pub fn of_panic(said: &[Value]) -> Option<Place> {
        let [file, line, column] = said else {
            return None;
        };
        Some(Place {
            file: file.word()?.replace('\\', "/"),
            line: line.count()?,
            column: column.count()?,
        })
    }
}

/// `ex03_step/src/lib.rs:44`: the column is for other programs.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match self.line {
            0 => Ok(()),
            line => write!(f, ":{line}"),
        }
    }
}

/// A sentence, and where it is about something.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    pub text: String,
    pub place: Option<Place>,
}

impl Remark {
    /// A sentence about a place.
    pub fn at(place: Place, text: impl Into<String>) -> Remark {
        Remark {
            text: text.into(),
            place: Some(place),
        }
    }

    /// In one line, for somebody who sees the exercises as `dir`: the place first.
    pub fn below(&self, dir: &str) -> String {
        match &self.place {
            Some(place) => format!("{}: {}", place.below(dir), self.text),
            None => self.text.clone(),
        }
    }
}

impl<T: Into<String>> From<T> for Remark {
    fn from(text: T) -> Remark {
        Remark {
            text: text.into(),
            place: None,
        }
    }
}
