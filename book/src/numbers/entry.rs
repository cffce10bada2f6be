//! A line of the tables of numbers.

use super::shape::Number;

use anyhow::Result;

/// A number: its name, and how it is computed.
pub struct Entry {
    pub name: &'static str,
    pub of: fn() -> Result<Number>,
}

pub(super) const fn entry(name: &'static str, of: fn() -> Result<Number>) -> Entry {
    Entry { name, of }
}
