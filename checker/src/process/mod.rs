//! Running other programs: compilers and probes, within bounds, never for ever.

pub mod bounds;
pub mod budget;
mod group;
pub mod inherited;
pub mod limited;
#[cfg(target_os = "linux")]
pub mod sandbox;
#[cfg(all(
    target_os = "linux",
    any(
        target_arch = "x86_64",
        target_arch = "aarch64",
        target_arch = "riscv64"
    )
))]
mod system_calls;
pub mod pace;
pub mod supervise;
