//! What people and programs see of a verdict: a file a format.

pub mod format;
pub mod human;
pub mod json;
pub mod badge;
pub mod hits;
pub mod short;
pub mod junit;
pub mod sarif;
pub mod github;

use format::Format;

/// All of them, the usual one first.
pub static FORMATS: &[Format] = &[
    human::FORMAT,
    json::FORMAT,
    short::FORMAT,
    junit::FORMAT,
    sarif::FORMAT,
    github::FORMAT,
];
