//! What people and programs see of a verdict: a file a format.

pub mod human;
pub mod json;
