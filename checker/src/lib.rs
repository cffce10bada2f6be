//! The grader: from a folder of crates to a verdict.
//!
//! ```text
//! submission → scan → compile → probe → judge → verdict → report
//!                                         ↘ understanding, figures ↗
//! ```
//!
//! Data flows one way. The modules stand below in their order, and none names a later one:
//! `tests/policy/modules.rs` holds it. [`grader`] runs the stages; [`commands`] hold arguments and
//! printing, nothing else.

// What is said, in one language.
pub mod words;

// What all stages share: values, places, text.
#[path = "../probe/wire.rs"]
pub mod wire;
#[path = "../probe/surface.rs"]
pub mod surface;
#[path = "../probe/request.rs"]
pub mod request;
pub mod close;
pub mod text;
pub mod show;
pub mod place;
pub mod key;
pub mod date;
pub mod draw;
pub mod fault;
pub mod invocation;
pub mod workers;
pub mod deferred;
pub mod saves;
pub mod stack;

// The course.
pub mod course;
pub mod calls;
pub mod solved;

// The stages.
pub mod modules;
pub mod submission;
pub mod scan;
pub mod process;
pub mod compile;
pub mod probe;
pub mod glossary;
pub mod judge;
pub mod understanding;
pub mod figures;
pub mod provenance;
pub mod verdict;
pub mod report;

// Those who run them.
pub mod grader;
pub mod standing;
pub mod home;
pub mod commands;
pub mod cli;
pub mod help;
