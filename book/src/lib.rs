//! The book's build: prose in, pages out.
//!
//! ```text
//! chapters → weave (items, numbers, figures, questions, formulas) → mdBook → pages → server
//!                    ↑ engine: nine crates and the checker's probe
//! ```
//!
//! No code and no computed number is typed into the prose: a chapter names them, and the build
//! takes the items out of their files and has the numbers computed by the solutions.

pub mod engine;
#[path = "../../checker/course/experiment.rs"]
pub mod experiment;
pub mod figures;
pub mod lab;
pub mod links;
pub mod numbers;
pub mod places;
pub mod plan;
pub mod publish;
pub mod server;
pub mod site;
pub mod weave;
