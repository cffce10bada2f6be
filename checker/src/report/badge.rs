//! How a step's standing is shown to a person: a word, a sign and a colour.

use crate::judge::evidence::Status;
use crate::words;
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
        Status::Passed => (GREEN, words::badge::PASSED, '✓'),
        Status::Failed => (RED, words::badge::WRONG, '✗'),
        Status::Stub => (YELLOW, words::badge::TO_DO, '·'),
        Status::DoesNotCompile => (RED, words::badge::DOES_NOT_COMPILE, '✗'),
        Status::Waiting => (DIM, words::badge::WAITING, '…'),
        Status::Affected => (DIM, words::badge::AFFECTED, '…'),
        Status::Panicked => (RED, words::badge::PANICKED, '✗'),
        Status::Limit => (RED, words::badge::STOPPED, '✗'),
        Status::Locked => (RED, words::badge::LOCKED, '✗'),
        Status::GraderError => (RED, words::badge::NOT_JUDGED, '?'),
    };
    Badge { style, word, sign }
}
