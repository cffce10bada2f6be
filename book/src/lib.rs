//! The book's build: prose in, pages out.
//!
//! ```text
//! chapters → weave (items, numbers, figures, questions, formulas) → mdBook → pages → server
//!                    ↑ engine: nine crates and the checker's probe
//! ```
//!
//! No code and no computed number is typed into the prose: a chapter names them, and the build
//! takes the items out of their files and has the numbers computed by the solutions.

pub mod coverage;
pub mod engine;
#[path = "../../checker/course/experiment.rs"]
pub mod experiment;
/// The pictures that the visualiser draws of the extensions, by the solutions.
#[path = "../../exercises/visualiser/src/extensions/mod.rs"]
pub mod extensions;
pub mod figures;
pub mod lab;
/// Whose code the pictures of the extensions run.
mod learner {
    pub use checker::solved::*;
}
pub mod lean;
pub mod links;
pub mod numbers;
pub mod places;
pub mod plan;
pub mod publish;
pub mod server;
pub mod site;
/// The visualiser's terrain, which the lessons that are retold have as well.
#[path = "../../exercises/visualiser/src/terrain.rs"]
pub mod terrain;
pub mod weave;
