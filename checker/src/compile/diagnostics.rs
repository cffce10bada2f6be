//! What the compiler said, as far as a learner needs it.

use crate::course;
use crate::fault::shortage;
use crate::place::Place;
use crate::text::shortened;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// One error, with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// `E0277`, or the name of a lint; empty for what has none, such as errors of syntax.
    pub code: String,
    /// One sentence.
    pub message: String,
    /// `None` where the error is about no place in the source.
    pub place: Option<Place>,
    /// What it points at, the main place among them.
    pub marks: Vec<Mark>,
    /// Where it proposes something else, with the new text where it gives one.
    pub proposals: Vec<Mark>,
    /// As the compiler prints it.
    pub relayed: Relayed,
}

/// A piece of source that the compiler points at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    pub place: Place,
    /// Line and column of the first character behind it, from 1.
    pub end: (usize, usize),
    /// What is said of it, or the text that is proposed for it; may be empty.
    pub says: String,
    /// Is it the place of the error itself?
    pub is_main: bool,
}

/// What the compiler printed, with the lines of source. It names files as it found them, below the
/// folder of the exercises.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relayed {
    text: String,
    files: Vec<String>,
}

impl Relayed {
    /// The last of its notes, in one line: there the compiler puts what another program said.
    pub fn last_note(&self) -> Option<String> {
        let (_, note) = self.text.rsplit_once("= note: ")?;
        let lines = note.lines().map(str::trim).filter(|line| !line.is_empty());
        Some(lines.take(3).collect::<Vec<_>>().join("; "))
    }

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
    code: Option<Code>,
    #[serde(default)]
    level: String,
    #[serde(default)]
    spans: Vec<Span>,
    #[serde(default)]
    children: Vec<Line>,
    #[serde(default)]
    rendered: Option<String>,
}

impl Line {
    /// `None` where it is none. One whose macros call each other too deeply is read without its places.
    fn read(text: &str) -> Option<Line> {
        #[derive(Deserialize)]
        struct Words {
            message: String,
            level: String,
            #[serde(default)]
            rendered: Option<String>,
        }
        let whole = serde_json::from_str::<Line>(text).ok();
        whole.or_else(|| {
            let words = serde_json::from_str::<Words>(text).ok()?;
            Some(Line {
                message: words.message,
                code: None,
                level: words.level,
                spans: Vec::new(),
                children: Vec::new(),
                rendered: words.rendered,
            })
        })
    }
}

#[derive(Deserialize)]
struct Code {
    code: String,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    #[serde(default)]
    column_start: usize,
    #[serde(default)]
    line_end: usize,
    #[serde(default)]
    column_end: usize,
    is_primary: bool,
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    suggested_replacement: Option<String>,
    #[serde(default)]
    expansion: Option<Expansion>,
}

/// The call of a macro that a piece of code comes from.
#[derive(Deserialize)]
struct Expansion {
    span: Box<Span>,
}

impl Line {
    /// Does it propose a change?
    fn proposes(&self) -> bool {
        let mut spans = self.spans.iter();
        let words = ["consider ", "if `"];
        spans.any(|span| span.suggested_replacement.is_some())
            || words.iter().any(|words| self.message.starts_with(words))
    }
}

impl Span {
    /// In the sources that were handed in: what lies inside a macro of the standard library is
    /// where that macro is called. Files of others are named from the root.
    fn own(&self) -> Option<&Span> {
        match &self.expansion {
            _ if !Path::new(&self.file_name).has_root() => Some(self),
            Some(expansion) => expansion.span.own(),
            None => None,
        }
    }

    fn mark(&self) -> Option<Mark> {
        let own = self.own()?;
        let says = self.suggested_replacement.as_ref().or(self.label.as_ref());
        Some(Mark {
            place: Place {
                file: own.file_name.replace('\\', "/"),
                line: own.line_start,
                column: own.column_start,
            },
            end: (own.line_end, own.column_end),
            says: says.map_or(String::new(), |says| shortened(says)),
            is_main: self.is_primary,
        })
    }
}

impl Diagnostic {
    /// Is it about what the system refused the compiler, and not about the source?
    pub fn is_refusal(&self) -> bool {
        let is_refusal = self.message.contains("(os error ") || shortage(&self.message).is_some();
        self.place.is_none() && is_refusal
    }
}

/// Reads the errors among the compiler's JSON lines. What is not a diagnostic is skipped.
pub fn errors(stderr: &[u8]) -> Vec<Diagnostic> {
    String::from_utf8_lossy(stderr)
        .lines()
        .filter_map(Line::read)
        // The closing "aborting due to …" has no code and no place, and says nothing new.
        .filter(|line| {
            let is_placed = line.code.is_some() || !line.spans.is_empty();
            line.level == "error" && (is_placed || !line.message.starts_with("aborting due to"))
        })
        .map(|line| {
            let own = line.spans.iter().filter_map(Span::own);
            let mut files: Vec<String> = own.map(|it| it.file_name.clone()).collect();
            // The files of a program that calls the crate are nobody's to open.
            files.retain(|file| {
                course::find(file.split(['/', '\\']).next().unwrap_or(file)).is_some()
            });
            files.sort();
            files.dedup();
            let marks: Vec<Mark> = line.spans.iter().filter_map(Span::mark).collect();
            let main = marks.iter().find(|mark| mark.is_main);
            let proposed = line.children.iter().filter(|child| child.proposes());
            let proposed = proposed.flat_map(|child| &child.spans);
            Diagnostic {
                code: line.code.map_or(String::new(), |code| code.code),
                message: shortened(&line.message),
                place: main.map(|mark| mark.place.clone()),
                proposals: proposed.filter_map(Span::mark).collect(),
                marks,
                relayed: Relayed {
                    text: shortened(&line.rendered.unwrap_or_default()),
                    files,
                },
            }
        })
        .collect()
}
