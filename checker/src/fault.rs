//! Why there is no report.

use crate::words;

/// What keeps the grader from its work. None of it is a finding about a submission.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is nothing here that could be graded.
    #[error("{0}")]
    NotASubmission(String),
    /// Somebody else's code, on a machine that cannot shut it off, and nobody said that it is
    /// trusted.
    #[error("{0}")]
    NotTrusted(String),
    /// What was asked for cannot be done with this submission as it stands.
    #[error("{0}")]
    NotPossible(String),
    /// There is nothing of the name that was given.
    #[error("{0}")]
    Unknown(String),
    /// The machine lacks something, or the grader itself is at fault.
    #[error(transparent)]
    Machine(#[from] anyhow::Error),
}

/// The exit status for a mistake on the command line, or in what it names.
pub const MISTAKE: u8 = 2;

/// The exit status where the grader could not judge.
pub const MACHINE: u8 = 3;

impl Fault {
    /// The exit status that tells it: a number of its own for every kind of trouble.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Fault::Unknown(_) => MISTAKE,
            Fault::Machine(_) => MACHINE,
            Fault::NotASubmission(_) | Fault::NotPossible(_) => 4,
            Fault::NotTrusted(_) => 5,
        }
    }

    /// What happened, in words, and what to do about it as far as that can be told.
    pub fn words(&self) -> String {
        let Fault::Machine(why) = self else {
            return self.to_string();
        };
        let why = format!("{why:#}");
        match advice(&why) {
            Some(advice) => format!("{why}. {advice}"),
            None => why,
        }
    }
}

/// What to do where the system refused something, as `said` tells.
fn advice(said: &str) -> Option<&'static str> {
    REFUSALS.iter().find_map(|(numbers, words, remedy)| {
        let is_it = |number: &i32| said.contains(&format!("(os error {number})"));
        let is_said = words.iter().any(|words| said.contains(words));
        (is_said || numbers.iter().any(is_it)).then_some(*remedy)
    })
}

/// Of what there was not enough, in the C library's words, if another program `said` so.
pub fn shortage(said: &str) -> Option<&'static str> {
    let mut words = REFUSALS.iter().flat_map(|(_, words, _)| *words);
    words.find(|words| said.contains(*words)).copied()
}

/// What the C library says where a disk is full.
pub const NO_SPACE: &str = "No space left on device";

/// The numbers by which the system says that there is not enough of something, the words of the C
/// library for them, and what to do.
type Refusal = (&'static [i32], &'static [&'static str], &'static str);

#[cfg(unix)]
const REFUSALS: [Refusal; 3] = [
    (
        &[nix::libc::ENOSPC, nix::libc::EDQUOT],
        &[NO_SPACE, "Disk quota exceeded"],
        FULL,
    ),
    (
        &[nix::libc::EMFILE, nix::libc::ENFILE],
        &["Too many open files"],
        words::machine::TOO_MANY_FILES,
    ),
    (
        &[nix::libc::EAGAIN, nix::libc::ENOMEM],
        &["Resource temporarily unavailable", "Cannot allocate memory"],
        words::machine::TOO_LITTLE_OF_IT,
    ),
];

#[cfg(not(unix))]
const REFUSALS: [Refusal; 2] = [
    (&[39, 112], &["There is not enough space on the disk"], FULL),
    (
        &[8, 14],
        &["Not enough memory resources"],
        words::machine::TOO_LITTLE_MEMORY,
    ),
];

const FULL: &str = words::machine::DISK_FULL;
