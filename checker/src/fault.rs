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
    /// The machine lacks something, or the grader itself is at fault.
    #[error(transparent)]
    Machine(#[from] anyhow::Error),
}
