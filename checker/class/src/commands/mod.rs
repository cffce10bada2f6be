//! Arguments and printing, nothing else: a file a command.

pub mod diff;
pub mod grade;
