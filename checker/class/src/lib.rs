//! Many submissions: from what was handed in to marks, and to a page that shows where a class stands.
//!
//! ```text
//! delivery → grade → run → journal → marks → export
//! ```
//!
//! Data flows one way. The modules stand below in their order, and none names a later one.

pub mod moment;
pub mod delivery;
pub mod record;
pub mod journal;
pub mod lock;
pub mod canary;
pub mod grade;
pub mod run;
pub mod shard;
pub mod pack;
pub mod marks;
pub mod export;
pub mod changes;
pub mod report;

// The command line.
pub mod cli;
pub mod commands;
