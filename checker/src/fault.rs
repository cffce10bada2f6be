//! Why there is no report.

/// What keeps the grader from its work. None of it is a finding about a submission.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is nothing here that could be graded.
    #[error("{0}")]
    NotASubmission(String),
    /// Somebody else's code, on a machine that cannot shut it off, and nobody said that it is trusted.
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

/// What to do where the system refused something: it says why by a number, and so do the programs that
/// pass its words on.
fn advice(said: &str) -> Option<&'static str> {
    let mut numbers = said.split("(os error ").skip(1);
    numbers.find_map(|after| remedy(after.split(')').next()?.parse().ok()?))
}

#[cfg(unix)]
fn remedy(number: i32) -> Option<&'static str> {
    use nix::libc;
    Some(match number {
        libc::EAGAIN | libc::ENOMEM => {
            "There is no thread, process or memory left for it: close other programs, or raise the \
             limits that `ulimit -u` and `ulimit -v` show."
        }
        libc::EMFILE | libc::ENFILE => {
            "Too many files are open: raise the limit that `ulimit -n` shows."
        }
        libc::ENOSPC | libc::EDQUOT => FULL,
        _ => return None,
    })
}

#[cfg(not(unix))]
fn remedy(number: i32) -> Option<&'static str> {
    Some(match number {
        8 | 14 => "There is no memory left for it: close other programs.",
        39 | 112 => FULL,
        _ => return None,
    })
}

const FULL: &str = "The disk is full: make room there, or name another folder for what is compiled in the \
                    variable CHECKER_CACHE.";
