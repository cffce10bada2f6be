//! Functions that stand as they do in the model solution.
//!
//! A right answer to a short exercise has few shapes, so that many honest functions are the model's
//! word for word: only the longer ones are compared, token for token, whatever the layout and the
//! comments. What is found is a remark for an instructor and never part of a verdict; a copy with
//! other names is not found.

use crate::course::functions::{functions, last_name};
use crate::course::{self, Exercise};
use crate::fault::Fault;
use crate::stack::deep;
use crate::submission::{ROOT, Submission};
use crate::words;
use proc_macro2::TokenStream;
use std::collections::BTreeMap;

/// Bodies of fewer characters, written without layout, say nothing.
const LONG: usize = 150;

/// The longer functions of the course, and those of them that are the model's.
#[derive(Debug, Default, PartialEq)]
pub struct Copied {
    pub longer: usize,
    pub same: Vec<&'static str>,
}

impl Copied {
    /// A remark where nearly all of the longer functions are the model's.
    pub fn remark(&self) -> Option<String> {
        let (same, longer) = (self.same.len(), self.longer);
        (same > 2 && 10 * same >= 8 * longer)
            .then(|| words::scan::copied(self.same.join(", "), longer, same))
    }
}

/// Compares a submission with the model solution.
///
/// # Errors
/// For faults of the machine only.
pub fn compare(submission: &Submission) -> Result<Copied, Fault> {
    // What cannot be compared is not the model's.
    Ok(deep(|| compared(submission))?.unwrap_or_default())
}

fn compared(submission: &Submission) -> Copied {
    let mut copied = Copied::default();
    for exercise in course::core() {
        let model = tokens(exercise, exercise.solution);
        let root = submission.of(exercise).sources.iter();
        let mut root = root.filter(|(path, _)| path == ROOT);
        let text = root
            .next()
            .and_then(|(_, text)| std::str::from_utf8(text).ok());
        let own = tokens(exercise, text.unwrap_or_default());
        for (function, body) in model {
            if body.len() >= LONG {
                copied.longer += 1;
                if own.get(function) == Some(&body) {
                    copied.same.push(function);
                }
            }
        }
    }
    copied
}

/// The bodies of the functions that the learner writes, without layout and comments; none where the
/// text is no Rust. (There is a stack: this runs on it.)
fn tokens(exercise: &'static Exercise, text: &str) -> BTreeMap<&'static str, String> {
    let found = functions(text).unwrap_or_default().into_iter();
    let tokens = found.filter_map(|function| {
        let mut stubs = exercise.stubs.iter();
        let stub = stubs.find(|stub| stub.name == function.name)?;
        let tokens = text.get(function.body)?.parse::<TokenStream>().ok()?;
        Some((last_name(&stub.name), tokens.to_string()))
    });
    tokens.collect()
}
