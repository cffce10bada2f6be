//! One file a command: its arguments and what it prints, and nothing else.

pub mod diff;
pub mod doctor;
pub mod explain;
pub mod hint;
pub mod list;
pub mod record;
pub mod replay;
pub mod reset;
pub mod watch;
