//! A line of the tables of numbers.

use super::shape::Number;
use crate::lab::Lab;
use anyhow::Result;

/// A number: its name, and how it is computed.
pub struct Entry {
    pub name: &'static str,
    pub of: fn(&Lab) -> Result<Number>,
}

pub(super) const fn entry(name: &'static str, of: fn(&Lab) -> Result<Number>) -> Entry {
    Entry { name, of }
}
