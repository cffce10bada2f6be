//! The grader: from a folder of nine crates to a verdict.
//!
//! ```text
//! submission → scan → build → probe → evidence → verdict → report
//! ```
//!
//! Data flows one way; a later stage never calls an earlier one. [`grade`] runs the stages.

pub mod build;
pub mod cli;
pub mod commands;
pub mod draw;
pub mod evidence;
pub mod exercises;
pub mod grade;
pub mod home;
pub mod parallel;
pub mod probe;
pub mod process;
pub mod report;
pub mod scan;
pub mod sealed;
pub mod show;
pub mod submission;
pub mod understanding;
pub mod verdict;

// What the checker and the probe share: each is one file, compiled into both.
#[path = "../probe/spy.rs"]
pub mod spy;
#[path = "../probe/surface.rs"]
pub mod surface;
#[path = "../probe/wire.rs"]
pub mod wire;
