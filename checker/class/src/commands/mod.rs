//! Arguments and printing, nothing else: a file a command.

pub mod say;
pub mod planned;
pub mod grade;
pub mod shard;
pub mod regrade;
pub mod diff;
pub mod explain_mark;
pub mod export;
pub mod report;
pub mod pack;
