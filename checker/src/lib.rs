//! The grader: from a folder of nine crates to a verdict.
//!
//! ```text
//! submission → scan → build → probe → evidence → verdict → report
//!                                ↘ figures, understanding ↗
//! ```
//!
//! Data flows one way; a later stage never calls an earlier one. [`grade`] runs the stages up to the
//! evidence; once all nine exercises are right, the same program makes the runs that [`figures`] show
//! and that [`understanding`] is asked about.

pub mod build;
pub mod chapter;
pub mod cli;
pub mod commands;
pub mod draw;
pub mod evidence;
pub mod exercises;
pub mod figures;
pub mod grade;
pub mod handed_out;
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
