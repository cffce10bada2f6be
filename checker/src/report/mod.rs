//! What people and programs see of a verdict: a file a format.

pub mod format;
pub mod human;
pub mod json;
pub mod badge;
pub mod short;

use format::Format;

/// All of them, the usual one first.
pub static FORMATS: &[Format] = &[human::FORMAT, json::FORMAT, short::FORMAT];
