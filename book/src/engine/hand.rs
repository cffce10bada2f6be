//! Whose code answers: the reader's, in the checker's probe, or the solutions', which are at hand.

use super::Trouble;
use anyhow::Result;
use checker::request::Request;
use checker::solved;

/// Code that answers requests.
pub trait Hand {
    /// The answer to each of `requests`; what is wrong with the code is a [`Trouble`].
    ///
    /// # Errors
    /// For faults of the machine only.
    fn answers<R: Request>(&self, requests: &[R]) -> Result<Result<Vec<R::Answer>, Trouble>>;
}

/// The solutions' code, which never fails.
pub struct Solutions;

impl Hand for Solutions {
    fn answers<R: Request>(&self, requests: &[R]) -> Result<Result<Vec<R::Answer>, Trouble>> {
        Ok(Ok(requests.iter().map(solved::answer).collect()))
    }
}
