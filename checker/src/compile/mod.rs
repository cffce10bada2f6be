//! Compiles a submission without cargo: one `rustc` call a crate, outputs kept by content.

pub mod cache;
pub mod diagnostics;
pub mod graph;
pub mod rustc;
pub mod toolchain;
