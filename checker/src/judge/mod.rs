//! From replies to findings: what the answers of one exercise show.

pub mod blame;
pub mod evidence;
pub mod found;
pub mod naming;
pub mod sealed;
