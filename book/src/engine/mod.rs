//! Runs the nine crates of a folder: the solutions for the book, the exercises for its reader.
//!
//! The checker's builder compiles them, and its probe calls them, within its limits.

pub mod land;
mod trouble;
pub mod walk;
pub mod workshop;

pub use land::Land;
pub use trouble::Trouble;
pub use walk::{Settings, Walk};
pub use workshop::{State, Workshop};
