//! Running other programs: compilers and probes, within bounds, never for ever.

pub mod bounds;
pub mod inherited;
pub mod limited;
#[cfg(target_os = "linux")]
pub mod sandbox;
pub mod supervise;
