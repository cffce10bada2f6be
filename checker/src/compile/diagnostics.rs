//! What the compiler said, as far as a learner needs it.

use crate::place::Place;
use crate::text::shortened;
use serde::{Deserialize, Serialize};

/// One error, with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// One sentence.
    pub message: String,
    /// `None` where the error is about no place in the source.
    pub place: Option<Place>,
    /// As the compiler prints it.
    pub relayed: Relayed,
}

/// What the compiler printed, with the lines of source. It names files as it found them, below the
/// folder of the exercises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relayed {
    text: String,
    files: Vec<String>,
}

impl Relayed {
    /// The text for somebody who sees the exercises as `dir`.
    pub fn below(&self, dir: &str) -> String {
        let mut text = self.text.clone();
        for file in self.files.iter().filter(|_| !dir.is_empty()) {
            text = text.replace(file, &format!("{dir}/{file}"));
        }
        text
    }
}

#[derive(Deserialize)]
struct Line {
    message: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    spans: Vec<Span>,
    #[serde(default)]
    rendered: Option<String>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    #[serde(default)]
    column_start: usize,
    is_primary: bool,
}

/// Reads the errors among the compiler's JSON lines. What is not a diagnostic is skipped.
pub fn errors(stderr: &[u8]) -> Vec<Diagnostic> {
    String::from_utf8_lossy(stderr)
        .lines()
        .filter_map(|line| serde_json::from_str::<Line>(line).ok())
        // The closing "aborting due to …" has no code and no place, and says nothing new.
        .filter(|line| line.level == "error" && !line.message.starts_with("aborting due to"))
        .map(|line| {
            let mut files: Vec<String> = line.spans.iter().map(|it| it.file_name.clone()).collect();
            files.sort();
            files.dedup();
            let primary = line.spans.iter().find(|span| span.is_primary);
            Diagnostic {
                message: shortened(&line.message),
                place: primary.map(|span| Place {
                    file: span.file_name.replace('\\', "/"),
                    line: span.line_start,
                    column: span.column_start,
                }),
                relayed: Relayed {
                    text: shortened(&line.rendered.unwrap_or_default()),
                    files,
                },
            }
        })
        .collect()
}
