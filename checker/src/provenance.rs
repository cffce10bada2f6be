//! What a report was made of, when, and with what: for whoever keeps reports.

use crate::date;
use crate::key::Key;
use crate::submission::{Submission, Text};
use serde::Serialize;

/// Where a report comes from.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Provenance {
    /// The folder of the exercises, as the person at the screen wrote it.
    pub folder: String,
    /// The digest of every file of the submission that was read, but for its figures: alike for two
    /// submissions only where they are.
    pub source: String,
    /// The checker's version.
    pub checker: &'static str,
    /// What the compiler calls itself.
    pub compiler: String,
    /// When, in universal time: `2026-11-22T05:06:07Z`.
    pub time: String,
    /// Stands for the course's key, and does not tell it; `None` where there is none.
    pub key: Option<String>,
}

impl Provenance {
    /// Of a report that is made now on `submission`, which is shown as `folder`, by this
    /// `compiler`.
    pub fn of(submission: &Submission, folder: String, compiler: String, key: &str) -> Provenance {
        let mark = Key::of(["course".as_bytes(), key.as_bytes()]).to_string();
        Provenance {
            folder,
            source: digest(submission).to_string(),
            checker: env!("CARGO_PKG_VERSION"),
            compiler,
            time: date::now(),
            key: (!key.is_empty()).then(|| mark[..8].to_string()),
        }
    }
}

fn digest(submission: &Submission) -> Key {
    let text = |text: &Text| text.clone().unwrap_or_default().into_bytes();
    let answers = [
        &submission.understanding,
        &submission.attempts,
        &submission.write_up,
    ];
    let mut parts: Vec<Vec<u8>> = answers.map(text).into();
    for found in &submission.crates {
        parts.push(found.exercise.name.into());
        parts.extend(found.manifest.iter().map(text));
        for (path, source) in &found.sources {
            parts.extend([path.clone().into_bytes(), source.clone()]);
        }
    }
    Key::of(parts.iter().map(Vec::as_slice))
}
