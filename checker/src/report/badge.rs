//! How a step's standing is shown to a person: a word, a sign and a colour.

use crate::judge::evidence::Status;
use anstyle::{AnsiColor, Style};

pub const GREEN: Style = AnsiColor::Green.on_default().bold();
pub const RED: Style = AnsiColor::Red.on_default().bold();
pub const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
pub const DIM: Style = Style::new().dimmed();
pub const BOLD: Style = Style::new().bold();

/// Names of exercises and of what is asked beside them stand in a column of this width.
pub const NAMES: usize = 16;
/// So do the words of [`Badge`].
pub const WORDS: usize = 16;

/// What a person sees of a [`Status`].
pub struct Badge {
    pub style: Style,
    /// A few words, at most [`WORDS`] wide.
    pub word: &'static str,
    /// The same in one character, for where there is no room.
    pub sign: char,
}

/// The badge of `status`.
pub fn badge(status: Status) -> Badge {
    let (style, word, sign) = match status {
        Status::Passed => (GREEN, "passed", '✓'),
        Status::Failed => (RED, "wrong", '✗'),
        Status::Stub => (YELLOW, "to do", '·'),
        Status::DoesNotCompile => (RED, "does not compile", '✗'),
        Status::Waiting => (DIM, "waiting", '…'),
        Status::Affected => (DIM, "affected", '…'),
        Status::Panicked => (RED, "panicked", '✗'),
        Status::Limit => (RED, "stopped", '✗'),
        Status::Locked => (RED, "locked", '✗'),
        Status::GraderError => (RED, "not judged", '?'),
    };
    Badge { style, word, sign }
}
