//! What people and programs see of a verdict.

pub mod human;
pub mod json;
