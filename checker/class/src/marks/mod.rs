//! From results to marks: what counts how much, what a person says by hand, and the sum.

pub mod scheme;
pub mod hand;
pub mod mark;
pub mod gradebook;
