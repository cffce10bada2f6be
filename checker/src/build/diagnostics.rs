//! What the compiler said, as far as a learner needs it.

use crate::show::shortened;
use serde::{Deserialize, Serialize};

/// One error, with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// One sentence.
    pub message: String,
    /// File, relative to the submission, and line; empty where the error has no place.
    pub place: String,
    /// As the compiler prints it, with the lines of source.
    pub rendered: String,
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
            let primary = line.spans.iter().find(|span| span.is_primary);
            let slashes = |span: &Span| span.file_name.replace('\\', "/");
            Diagnostic {
                message: shortened(&line.message),
                place: primary.map_or(String::new(), |span| {
                    format!("{}:{}", slashes(span), span.line_start)
                }),
                rendered: shortened(&line.rendered.unwrap_or_default()),
            }
        })
        .collect()
}
