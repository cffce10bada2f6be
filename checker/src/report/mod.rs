//! What people and programs see of a verdict.

pub mod human;
pub mod json;

use crate::scan::source::reverses;

/// Would a terminal obey this character instead of showing it?
fn is_obeyed(c: char) -> bool {
    (c.is_control() && c != '\n') || reverses(c)
}
