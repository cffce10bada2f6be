//! What an instructor looks at: a page that works from the disk, letters, and cards for a talk.

pub mod html;
pub mod names;
pub mod matrix;
pub mod misconceptions;
pub mod stuck;
pub mod questions;
pub mod tokens;
pub mod alike;
pub mod lacks;
pub mod page;
pub mod letter;
pub mod card;
