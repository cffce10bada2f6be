//! What comes back from a probe: a reply to each call, and how the run ended.

use crate::place::Place;
use crate::wire::Value;
use crate::words;

/// What a call returned, and what it asked of the surface on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub value: Value,
    /// The points at which the gradient was called, one after the other; none where nobody watches,
    /// as [`crate::request::Watched`] says.
    pub slopes_at: Vec<Vec<f64>>,
}

/// What came back from one call.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    Answer(Answer),
    /// The learner's code panicked.
    Panic {
        /// Empty if the code has taken the hook that notes them.
        words: String,
        /// In the submission.
        place: Option<Place>,
    },
    /// The program had ended before.
    None,
}

/// Are these the words of `todo!()` or of `unimplemented!()`?
pub fn is_todo(words: &str) -> bool {
    left_by(words).is_some()
}

/// The macro whose words these are, where it says that something is still to be written.
pub fn left_by(words: &str) -> Option<&'static str> {
    let macros = [
        ("not yet implemented", words::found::A_TODO),
        ("not implemented", words::found::AN_UNIMPLEMENTED),
    ];
    let found = macros.iter().find(|(begins, _)| words.starts_with(begins));
    found.map(|(_, called)| *called)
}

/// How the run ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// Every call was made, and the closing mark is there.
    Complete,
    /// Stopped by a limit, or left early, while this call was running.
    Cut { why: Cut, during: Option<usize> },
}

/// Why a run did not reach its closing mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    Time,
    Memory,
    Stack,
    Output,
    /// It left by itself, with this status.
    Exit(i32),
    /// It called a gradient that is watched again and again, more than [`MOST_SLOPES`] times.
    Slopes,
    /// Something else than the probe spoke with the probe's mark, or the probe out of its turn.
    OutOfTurn,
    /// It asked the system for what no probe needs: code that is not what the scan takes it for.
    Forbidden,
    /// Something on this machine killed it, which no limit of ours does.
    Killed,
    /// It aborted, or a signal that is no limit ended it.
    Abort,
    /// It was not begun: the submission had used up its time.
    Budget,
    /// It slept, or waited for what never comes.
    Asleep,
    /// The wall clock ran out while the processor time had not: nobody's fault that can be named.
    WallClock,
}

/// So many slopes one call may ask for where they are counted. One is right.
pub const MOST_SLOPES: usize = 100;

/// Everything that one run said.
#[derive(Debug)]
pub struct Replies {
    /// One for each call.
    pub replies: Vec<Reply>,
    pub ending: Ending,
}
