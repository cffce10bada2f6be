//! What the server is told when it starts.

use crate::places::Places;
use std::path::PathBuf;

/// What to serve.
pub struct Options {
    pub places: Places,
    /// The port to begin with; where it is taken, the next free one. 0 for any.
    pub port: u16,
    /// Where the pages go.
    pub out: PathBuf,
}
