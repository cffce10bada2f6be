//! From replies to findings: what the answers of one exercise show.

pub mod sealed;
pub mod examinations;
pub mod rearranged;
pub mod together;
pub mod naming;
pub mod panicked;
pub mod troubles;
pub mod evidence;
pub mod signature;
pub mod given;
pub mod found;
pub mod judged;
pub mod blame;
