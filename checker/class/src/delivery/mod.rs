//! How work arrives: folders, clones, the downloads of Canvas, Moodle and Gradescope, and an archive
//! a learner.
//!
//! ```text
//! SOURCE → tree → parts, one for each thing handed in → the folder taken → one submission a learner
//! ```

pub mod person;
pub mod names;
pub mod tree;
pub mod archive;
pub mod find;
pub mod take;
pub mod gradescope;
pub mod parts;
pub mod table;
pub mod roster;
pub mod lay;
pub mod collect;
