//! One file a command.

pub mod explain;
pub mod hint;
pub mod list;
pub mod replay;
pub mod verdict;
