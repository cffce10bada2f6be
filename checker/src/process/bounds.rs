//! What a program may use and reach.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a program does, and so what it may ask of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Calls a learner's code: it calculates, and starts neither threads nor processes.
    Probe,
    /// Compiles, on threads of its own.
    Compiler,
    /// Compiles, and has the linker make a program of it.
    Linker,
}

/// The bounds of one program.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Bounds {
    /// Seconds of processor time.
    pub cpu: u64,
    /// Bytes of address space. A program may reserve far more than it ever uses.
    pub memory: u64,
    /// Bytes of memory that it may write to, as far as the system counts them.
    pub data: u64,
    /// Files, pipes and sockets that it may have open at once. What lies in pipes and sockets is
    /// memory of the system's, which no other limit counts.
    pub open: u64,
    /// Bytes in any file that it writes.
    pub file: u64,
    /// Files and folders that it may read and execute, besides the system's libraries.
    pub read: Vec<PathBuf>,
    /// Folders in which it may do as it likes.
    pub write: Vec<PathBuf>,
    pub role: Role,
}
