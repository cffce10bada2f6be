//! What is kept of one submission: the verdict or why there is none, and where both come from.

use crate::delivery::person::Person;
use crate::delivery::take::Lack;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One person's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub person: Person,
    pub outcome: Outcome,
    /// What was taken of what was handed in.
    pub taken: String,
    /// The folder that was graded; empty where there is none.
    pub folder: String,
    /// When it was handed in, in the platform's words.
    pub submitted: Option<String>,
    pub late: bool,
    /// By so many seconds, where both times are known.
    #[serde(default)]
    pub late_by: Option<i64>,
    /// What somebody may want to know of how it arrived.
    pub notes: Vec<String>,
    /// Of everything that was graded; nothing where there was nothing to grade.
    pub digest: Option<String>,
    pub made: Made,
    /// When it was graded, in universal time.
    pub graded: String,
    /// Whose submission is the same, byte for byte, and was graded for both.
    pub same_as: Option<String>,
}

/// What made a result: with the same, the same comes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// The digest of the grader's program.
    pub grader: String,
    pub checker: String,
    pub compiler: String,
    pub seed: u32,
    /// Stands for the course's key, and does not tell it.
    pub key: Option<String>,
}

/// A verdict, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Outcome {
    Graded(Box<Graded>),
    /// Never the same as INCOMPLETE: nobody has judged anything.
    NoVerdict {
        lack: Lack,
        says: String,
    },
}

/// What the checker found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Graded {
    /// As the rubric spells it.
    pub verdict: String,
    pub steps: Vec<Step>,
    /// The checker's whole report, as `--format json` writes it.
    pub report: Value,
}

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub name: String,
    /// As reports spell it.
    pub status: String,
    /// All its functions, in their order.
    pub functions: Vec<String>,
    /// Those that are not right.
    pub wrong: Vec<String>,
}

impl Step {
    pub fn is_right(&self) -> bool {
        self.status == "passed"
    }

    /// The part of its functions that is right, from 0 to 1. What is only affected by an earlier
    /// step is right by itself.
    pub fn share(&self) -> f64 {
        let all = self.functions.len().max(1);
        match (self.status.as_str(), self.wrong.len()) {
            ("passed" | "affected", _) => 1.0,
            // Nothing of it ran.
            (_, 0) => 0.0,
            (_, wrong) => all.saturating_sub(wrong) as f64 / all as f64,
        }
    }
}

impl Record {
    pub fn key(&self) -> String {
        self.person.key()
    }

    pub fn verdict(&self) -> Option<&str> {
        Some(&self.graded()?.verdict)
    }

    pub fn graded(&self) -> Option<&Graded> {
        match &self.outcome {
            Outcome::Graded(graded) => Some(graded),
            Outcome::NoVerdict { .. } => None,
        }
    }

    /// Why there is no verdict.
    pub fn lack(&self) -> Option<(Lack, &str)> {
        match &self.outcome {
            Outcome::Graded(_) => None,
            Outcome::NoVerdict { lack, says } => Some((*lack, says)),
        }
    }

    /// The verdict's word, or `no verdict`.
    pub fn word(&self) -> &str {
        self.verdict().unwrap_or("no verdict")
    }

    /// Does `other` say the same, whenever it was made?
    pub fn agrees(&self, other: &Record) -> bool {
        let bare = |record: &Record| {
            let mut record = record.clone();
            record.graded = String::new();
            if let Outcome::Graded(graded) = &mut record.outcome {
                graded.report["provenance"] = Value::Null;
            }
            record
        };
        bare(self) == bare(other)
    }
}

impl Graded {
    /// How many steps are right, and of how many.
    pub fn steps_right(&self) -> (usize, usize) {
        let right = self.steps.iter().filter(|step| step.is_right());
        (right.count(), self.steps.len())
    }

    /// The entries of a list in the checker's report.
    pub fn list(&self, at: &str) -> &[Value] {
        let found = self.report.pointer(at).and_then(Value::as_array);
        found.map_or(&[], Vec::as_slice)
    }

    /// The text at a place of the checker's report; empty where there is none.
    pub fn text(&self, at: &str) -> &str {
        text(self.report.pointer(at))
    }

    /// The misconceptions that the checker named.
    pub fn misconceptions(&self) -> Vec<&str> {
        let exercises = self.list("/exercises").iter();
        let named = exercises.map(|one| text(one.get("misconception")));
        named.filter(|name| !name.is_empty()).collect()
    }
}

/// A JSON value as text; empty where it is none.
pub fn text(value: Option<&Value>) -> &str {
    value.and_then(Value::as_str).unwrap_or_default()
}
