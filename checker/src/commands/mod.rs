//! One file a command.

pub mod diff;
pub mod doctor;
pub mod explain;
pub mod hint;
pub mod list;
pub mod replay;
pub mod reset;
pub mod verdict;
pub mod watch;
