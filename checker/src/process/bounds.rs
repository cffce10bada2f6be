//! What a program may use and reach.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The bounds of one program.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bounds {
    /// Seconds of processor time.
    pub cpu: u64,
    /// Bytes of address space.
    pub memory: u64,
    /// Bytes in any file that it writes.
    pub file: u64,
    /// Files and folders that it may read and execute, besides the system's libraries.
    pub read: Vec<PathBuf>,
    /// Folders in which it may do as it likes.
    pub write: Vec<PathBuf>,
    /// May it start other processes?
    pub spawns: bool,
}
