//! Runs the crates of a folder: the exercises for the book's reader; and the solutions for the
//! book.
//!
//! The checker's grader compiles the reader's, and its probe calls them, within its limits.

pub mod extensions;
pub mod hand;
pub mod land;
pub mod plain;
pub mod said;
mod trouble;
pub mod walk;
pub mod workshop;

pub use hand::{Hand, Solutions};
pub use land::Land;
pub use trouble::Trouble;
pub use walk::{Settings, Walk, walk};
pub use workshop::{State, Workshop};
