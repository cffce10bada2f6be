//! Compiles a submission without cargo: one `rustc` call a crate, outputs kept by content.

pub mod cache;
pub mod toolchain;
pub mod diagnostics;
pub mod failure;
pub mod under_way;
pub mod rustc;
pub mod graph;
